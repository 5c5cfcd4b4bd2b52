import { Megaphone } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import type { Gap } from '../../../utils/contract/gaps.ts';
import { t } from '../../text.ts';
import { useGap } from './use-gap.ts';

/** One click: reps see that it is taken up, can join, and are told what comes of it. */
export function RequestButton({ gap }: { gap: Gap }) {
  const { request, busy } = useGap();
  return (
    <Button
      disabled={busy}
      data-row
      aria-label={t('makeRequestOf', gap.text)}
      onClick={() => request(gap)}
    >
      <Megaphone size={15} aria-hidden />
      <span data-wide>{t('makeRequest')}</span>
    </Button>
  );
}
