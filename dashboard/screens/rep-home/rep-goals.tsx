import { Link } from 'wouter';
import { ConnectionBanner } from '../../shell/connection-banner.tsx';
import { t } from '../../text.ts';
import { Goals } from '../goals/goals.tsx';

/** The promises of both sides, for the side that has no dashboard. */
export function RepGoals() {
  return (
    <main className="rep-goals">
      <ConnectionBanner />
      <p>
        <Link className="back" href="/">
          {t('repGoalsBack')}
        </Link>
      </p>
      <Goals />
    </main>
  );
}
