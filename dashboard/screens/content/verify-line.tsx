import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { useMe } from '../../api/use-me.ts';
import type { ContentRecord } from '../../api/content.ts';
import { ago, lasting, shortDate } from '../../format/times.ts';
import { t } from '../../text.ts';
import { verifyStateOf } from './verify-state.ts';
import { useVerify } from './use-verify.ts';

/** "Still right?", with how long nobody has said so. Nothing where nobody is to be asked. */
export function VerifyLine({ record }: { record: ContentRecord }) {
  const { timeZone } = useMe().workspace;
  const { verify } = useVerify(record);
  const [now] = useState(Date.now);
  const { status, verifyBy, heldFrom, verifiedAt, verifierName } = record;
  if (status !== 'approved' || verifyBy === null) return null;
  const state = verifyStateOf(record, now);
  const words = {
    held: t('heldNote', heldFrom === null ? '' : shortDate(heldFrom, timeZone), verifierName),
    overdue: t(
      'overdueNote',
      lasting(now - verifyBy),
      heldFrom === null ? '' : shortDate(heldFrom, timeZone),
      verifierName,
    ),
    soon: t('soonNote', shortDate(verifyBy, timeZone), verifierName),
    later: t('laterNote', shortDate(verifyBy, timeZone), verifierName),
  }[state];
  return (
    <div className={state === 'later' ? 'verify-line' : 'verify-line note'} data-state={state}>
      <p className={state === 'later' ? 'quiet' : undefined}>
        {words} {verifiedAt !== null && t('verifiedAgo', ago(verifiedAt))}
      </p>
      <Button onClick={verify}>
        <Check size={15} aria-hidden /> {t('stillRight')}
      </Button>
    </div>
  );
}
