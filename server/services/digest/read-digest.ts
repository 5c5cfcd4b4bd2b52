import type { Digest } from '../../../utils/contract/digest.ts';
import { mondayOfWeek, sundayOf } from '../../../utils/domain/calendar/iso-week.ts';
import type { Caller } from '../caller.ts';
import { listGaps } from '../gaps/list-gaps.ts';
import { measureGoals, readGoals } from '../goals/list-goals.ts';
import { notFound } from '../problem-error.ts';
import { readOverview } from '../stats/read-overview.ts';
import type { System } from '../system.ts';
import { endOfWeek, startOfDay } from '../workspace/week-moments.ts';
import { readChanges } from './read-changes.ts';
import { readWaiting } from './read-waiting.ts';

const days = 7;
const few = 5;

/**
 * The letter of a week. Its figures are the overview's, of the seven days up to the week's Sunday.
 *
 * @param week `2026-W47`
 * @throws ProblemError not-found for a week that has not begun, or is none
 */
export async function readDigest(system: System, caller: Caller, week: string): Promise<Digest> {
  const { db } = system;
  const { workspaceId, timeZone } = caller;
  const now = system.now();
  const from = mondayOfWeek(week);
  if (from === null || startOfDay(from, timeZone) > now) throw notFound('week');
  const end = endOfWeek(from, timeZone);
  const to = sundayOf(from);
  // As it stood at the last moment of the week; of a week under way, as it stands.
  const at = Math.min(now, end - 1);
  const overview = await readOverview(db, caller, { days }, end - 1);
  const gaps = await listGaps(system, caller, { days, from, to });
  const goals = await measureGoals(db, caller, {
    rows: await readGoals(db, workspaceId),
    weeks: [{ from, to }],
    now: at,
  });
  return {
    week,
    from,
    to,
    timeZone,
    isOver: end <= now,
    used: { count: overview.funnel.used, previous: overview.previousFunnel.used },
    shown: overview.funnel.shown,
    activeReps: overview.activeReps,
    mostUsed: overview.mostUsed
      .filter(({ used }) => used > 0)
      .slice(0, few)
      .map(({ type, id, title, used }) => ({ type, id, title, used })),
    waiting: await readWaiting(db, caller, overview.feedbackWaiting, now),
    missing: {
      gaps: gaps.length,
      mostWanted: gaps.slice(0, few).map(({ text, people }) => ({ text, people })),
      neverUsed: { count: overview.neverUsed.count, of: overview.neverUsed.of },
    },
    changed: await readChanges(db, workspaceId, { from: startOfDay(from, timeZone), to: end }),
    goals: goals.map(({ id, title, side, target, weeks: [point] }) => {
      return { id, title, side, target, value: point?.value ?? null, of: point?.of ?? 0 };
    }),
  };
}
