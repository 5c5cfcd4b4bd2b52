import { Button } from '../../../components/ui/button.tsx';
import type { Gap } from '../../../utils/contract/gaps.ts';
import { formatNumber } from '../../format/numbers.ts';
import { nameOf, t, tn } from '../../text.ts';
import { useGap } from './use-gap.ts';

/** What a gap holds and why: a wording that does not belong is taken out at a click. */
export function Wordings({ gap }: { gap: Gap }) {
  const { split, busy } = useGap();
  if (gap.wordings.length < 2) return null;
  return (
    <details className="fold">
      <summary>{tn('wordings', gap.wordings.length)}</summary>
      <ul className="wordings">
        {gap.wordings.map(({ text, count, sameness }) => (
          <li key={text}>
            <span>
              “{text}” · {t('timesSaid', formatNumber(count))} · {nameOf('sameness', sameness)}
            </span>
            <Button
              look="plain"
              disabled={busy}
              aria-label={t('splitOutOf', text)}
              onClick={() => split(text)}
            >
              {t('splitOut')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
