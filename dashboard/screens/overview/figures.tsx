import type { Overview } from '../../../utils/contract/stats.ts';
import { useAddress } from '../../address.ts';
import { ActiveByDay, UsedByDay } from '../../charts/day-chart.tsx';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { daySpan } from '../../format/times.ts';
import { t } from '../../text.ts';
import { wholeWords } from '../figures/finding-words.ts';
import { MostUsed } from './most-used.tsx';
import { MovementFigures } from './movement.tsx';
import { NeverUsed } from './never-used.tsx';
import { WaitingFeedback } from './waiting-feedback.tsx';

/** What the letter's sentences rest on, in their order. */
export function Figures({ overview }: { overview: Overview }) {
  const { link, range } = useAddress();
  const { byDay, funnel, period } = overview;
  return (
    <div className="figures">
      <h2 className="visually-hidden">{t('figures')}</h2>
      <p className="quiet">
        {t('letterPeriod', daySpan(period.from, period.to), period.timeZone)}{' '}
        {range === null && t('todaySoFar')}
      </p>
      <section className="halves">
        <UsedByDay byDay={byDay} />
        <FunnelBars
          funnel={funnel}
          countVisits={overview.countVisits}
          finding={wholeWords(overview.finding, funnel)}
          hrefOf={(step) => link(step === 'used' ? '/usage' : `/usage?sort=${step}`)}
        />
      </section>
      <section className="halves" id="active-reps">
        <ActiveByDay byDay={byDay} />
        <WaitingFeedback count={overview.feedbackWaiting.count} />
      </section>
      <section className="halves">
        <MostUsed rows={overview.mostUsed} />
        <NeverUsed neverUsed={overview.neverUsed} />
      </section>
      <MovementFigures />
    </div>
  );
}
