import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Overview } from '../../../utils/contract/stats.ts';
import { useAddress, withDays } from '../../address.ts';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { UsedByDay } from '../../charts/used-by-day.tsx';
import { formatNumber } from '../../format/numbers.ts';
import { dayLabel, waited } from '../../format/times.ts';
import { counted, rich, t } from '../../text.ts';
import { MostUsed } from './most-used.tsx';
import { NeverUsed } from './never-used.tsx';
import { compareReps, compareUse, takenShare } from './overview-sentences.ts';

/** A number in a sentence, and what it counts behind it. */
function Figure({ to, value, testId }: { to: string; value: number; testId?: string }) {
  const words = formatNumber(value);
  if (to.startsWith('#')) {
    return (
      <a className="figure" href={to} data-testid={testId}>
        {words}
      </a>
    );
  }
  return (
    <Link className="figure" href={to} data-testid={testId}>
      {words}
    </Link>
  );
}

function Paragraph({ sentence, children }: { sentence: ReactNode; children?: ReactNode }) {
  return (
    <section>
      <h2>{sentence}</h2>
      {children}
    </section>
  );
}

/** Each sentence, and under it what it rests on. */
export function Letter({ overview }: { overview: Overview }) {
  const { days } = useAddress();
  const { activeReps, funnel, previousFunnel, neverUsed, feedbackWaiting, period } = overview;
  const usage = (sort: string) => `/usage?days=${String(days)}&sort=${sort}`;
  const { count, oldestAt } = feedbackWaiting;
  return (
    <div className="letter">
      <Paragraph
        sentence={
          <>
            {rich(
              counted('letterUsed', funnel.used),
              <Figure key="used" to={usage('used')} value={funnel.used} testId="used-figure" />,
            )}{' '}
            {compareUse(funnel.used, previousFunnel.used, period.days)} {takenShare(funnel)}
          </>
        }
      >
        <div className="halves">
          <UsedByDay days={overview.byDay} />
          <FunnelBars funnel={funnel} hrefOf={usage} />
        </div>
        <p className="quiet">
          {t('letterPeriod', dayLabel(period.from), dayLabel(period.to), period.timeZone)}
        </p>
      </Paragraph>

      <Paragraph
        sentence={
          <>
            {rich(
              counted('letterReps', activeReps.of),
              <Figure key="active" to={withDays('/people', days)} value={activeReps.count} />,
              <Figure key="all" to="/people" value={activeReps.of} />,
              period.days,
            )}{' '}
            {compareReps(activeReps, period.days)}
          </>
        }
      />

      <Paragraph
        sentence={
          count === 0 || oldestAt === null
            ? t('letterFeedbackNone')
            : rich(
                counted('letterFeedback', count),
                <Figure key="waiting" to="/feedback" value={count} />,
                waited(oldestAt),
              )
        }
      >
        {count > 0 && (
          <p>
            <Link href="/feedback">{t('toInbox')}</Link>
          </p>
        )}
      </Paragraph>

      <Paragraph
        sentence={
          neverUsed.count === 0
            ? t('letterAllUsed')
            : rich(
                counted('letterNever', neverUsed.of),
                <Figure key="never" to="#never-used" value={neverUsed.count} />,
                <Figure key="all" to="/assets?status=approved" value={neverUsed.of} />,
                period.days,
              )
        }
      >
        <div className="halves">
          <MostUsed rows={overview.mostUsed} />
          <NeverUsed neverUsed={neverUsed} />
        </div>
      </Paragraph>
    </div>
  );
}
