import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DefinitionId } from '../../../utils/contract/definitions.ts';
import type { Overview } from '../../../utils/contract/stats.ts';
import { useAddress } from '../../address.ts';
import { formatNumber } from '../../format/numbers.ts';
import { waited } from '../../format/times.ts';
import { Explained } from '../../shell/defined.tsx';
import { counted, rich, t } from '../../text.ts';
import { compareReps, compareUse, takenShare } from './overview-sentences.ts';

/** A number in a sentence, and what it counts behind it. */
function Figure({
  to,
  value,
  about,
  testId,
}: {
  to: string;
  value: number;
  about: DefinitionId;
  testId?: string;
}) {
  const words = formatNumber(value);
  if (to.startsWith('#')) {
    return (
      <Explained id={about}>
        <a className="figure" href={to} data-testid={testId}>
          {words}
        </a>
      </Explained>
    );
  }
  return (
    <Explained id={about}>
      <Link className="figure" href={to} data-testid={testId}>
        {words}
      </Link>
    </Explained>
  );
}

/** What works, who waits, what is missing: in words, before any chart; `children`: what waits for the reader. */
export function Letter({ overview, children }: { overview: Overview; children?: ReactNode }) {
  const { link, range } = useAddress();
  const { activeReps, funnel, previousFunnel, neverUsed, feedbackWaiting, period } = overview;
  const { count, oldestAt } = feedbackWaiting;
  const within = t(range === null ? 'lastDays' : 'theseDays', period.days);
  return (
    <div className="letter">
      <p>
        {rich(
          counted('letterReps', activeReps.of),
          <Figure key="active" to="#active-reps" value={activeReps.count} about="active-reps" />,
          formatNumber(activeReps.of),
          within,
        )}{' '}
        {compareReps(activeReps, period.days)}{' '}
        {rich(
          counted('letterUsed', funnel.used),
          <Figure
            key="used"
            to={link('/usage')}
            value={funnel.used}
            about="used"
            testId="used-figure"
          />,
        )}{' '}
        {compareUse(funnel.used, previousFunnel.used, period.days)} {takenShare(funnel)}
      </p>
      <p>
        {count === 0 || oldestAt === null
          ? t('letterFeedbackNone')
          : rich(
              counted('letterFeedback', count),
              <Figure key="waiting" to="/feedback" value={count} about="feedback-waiting" />,
              waited(oldestAt),
            )}
      </p>
      <p>
        {neverUsed.count === 0
          ? t(neverUsed.of === 0 ? 'letterNoneApproved' : 'letterAllUsed')
          : rich(
              counted('letterNever', neverUsed.count),
              <Figure key="never" to="#never-used" value={neverUsed.count} about="never-used" />,
              formatNumber(neverUsed.of),
              within,
            )}
      </p>
      {children}
    </div>
  );
}
