import { mondayOf } from '../../../utils/domain/calendar/iso-week.ts';
import { readReps } from '../stats/reps.ts';
import { toPoint } from './points.ts';
import { spanOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of the reps who did something in the week, as the overview counts them: of those there are
 * today, and those who were active then and have left. Being shown cues is no deed.
 */
export async function activeReps({ db, workspaceId, weeks }: GoalQuestion): Promise<GoalAnswer> {
  const { from, to } = spanOf(weeks);
  const reps = await readReps(db, workspaceId);
  const days = await db
    .selectFrom('presence')
    .select(['day', 'user_id'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  const activeIn = new Map(weeks.map((week) => [week.from, new Set<string>()]));
  for (const { day, user_id } of days) {
    if (reps.ever.has(user_id)) activeIn.get(mondayOf(day))?.add(user_id);
  }
  return weeks.map((week) => {
    const active = activeIn.get(week.from) ?? new Set<string>();
    return toPoint(week, active.size, active.union(reps.now).size);
  });
}
