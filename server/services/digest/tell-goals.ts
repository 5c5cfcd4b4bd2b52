import type { WebhookPayloads } from '../../../utils/contract/webhooks.ts';
import { sundayOf, weekName } from '../../../utils/domain/calendar/iso-week.ts';
import { inTransaction } from '../../db/transaction.ts';
import { measureGoals, readGoals } from '../goals/list-goals.ts';
import type { System } from '../system.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';
import { endOfWeek } from '../workspace/week-moments.ts';
import type { Place } from './place.ts';
import { claimTelling, wasTold } from './told.ts';

/**
 * Queues what became of each goal in a week that has ended, once. A goal with nothing to count was
 * neither reached nor missed; one that was agreed on later was not promised for that week.
 */
export async function tellGoals(
  system: System,
  place: Place,
  week: string,
  now: number,
): Promise<void> {
  const { db } = system;
  const { workspaceId, timeZone } = place;
  const told = { workspaceId, what: 'goals', week } as const;
  if (await wasTold(db, told)) return;
  const end = endOfWeek(week, timeZone);
  const rows = (await readGoals(db, workspaceId)).filter((row) => row.created_at < end);
  const weeks = [{ from: week, to: sundayOf(week) }];
  const goals = await measureGoals(db, place, { rows, weeks, now });
  const results = goals.flatMap((goal): WebhookPayloads['goal.reached'][] => {
    const { id, title, side, measure, target } = goal;
    const { value = null, of = 0 } = goal.weeks[0] ?? {};
    return value === null
      ? []
      : [{ id, title, side, measure, week: weekName(week), value, target, of }];
  });
  const isReached = ({ value, target }: { value: number; target: number }) => value >= target;
  await inTransaction(db, async (tx) => {
    if (!(await claimTelling(tx, told, now))) return;
    const reached = results.filter(isReached);
    const missed = results.filter((result) => !isReached(result));
    await queueWebhooks(tx, workspaceId, 'goal.reached', reached, now);
    await queueWebhooks(tx, workspaceId, 'goal.missed', missed, now);
  });
}
