import { createLocalClock } from '../workspace/calendar.ts';
import { countInTime, shareByWeek } from './points.ts';
import { dayMs, startOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of the feedback given in the week that was answered within `within` days. A bare thumbs up
 * asks for no answer and is left out, as is what was taken back.
 */
export async function feedbackAnswered(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks, timeZone, within, now } = question;
  const rows = await db
    .selectFrom('feedback')
    .select(['created_at', 'answered_at'])
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('verdict', '<>', 'up'), eb('comment', '<>', '')]))
    .where('created_at', '>=', startOf(weeks))
    .execute();
  const clock = createLocalClock(timeZone);
  const things = rows.map((row) => ({ startedAt: row.created_at, doneAt: row.answered_at }));
  const dayOf = (at: number) => clock(at).day;
  return shareByWeek(weeks, countInTime(things, (within ?? 0) * dayMs, { now, dayOf }));
}
