import { mondayOf } from '../../../utils/domain/calendar/iso-week.ts';
import { toPoint } from './points.ts';
import { spanOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/** Share of the reps there are today who did something in the week; being shown cues is no deed. */
export async function activeReps({ db, workspaceId, weeks }: GoalQuestion): Promise<GoalAnswer> {
  const { from, to } = spanOf(weeks);
  const reps = await db
    .selectFrom('member')
    .select('userId')
    .where('organizationId', '=', workspaceId)
    .where('role', '=', 'rep')
    .execute();
  const days = await db
    .selectFrom('presence')
    .select(['day', 'user_id'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  const ofNow = new Set(reps.map(({ userId }) => userId));
  const active = new Map(weeks.map((week) => [week.from, new Set<string>()]));
  for (const { day, user_id } of days) {
    if (ofNow.has(user_id)) active.get(mondayOf(day))?.add(user_id);
  }
  return weeks.map((week) => toPoint(week, active.get(week.from)?.size ?? 0, ofNow.size));
}
