import { createLocalClock } from '../workspace/calendar.ts';
import { countInTime, shareByWeek } from './points.ts';
import { dayMs, startOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of the feedback given in the week that was answered or decided on within `within` days, by
 * the first time that was done. A bare thumbs up asks for no answer and is left out, as is what was
 * taken back, and an answer that was.
 */
export async function feedbackAnswered(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks, timeZone, within, now } = question;
  const rows = await db
    .selectFrom('feedback')
    .select(['id', 'merged_into', 'created_at', 'answered_at'])
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('verdict', '<>', 'up'), eb('comment', '<>', '')]))
    .where('created_at', '>=', startOf(weeks))
    .execute();
  const firsts = await db
    .selectFrom('feedback_step')
    .select('feedback_id')
    .select((eb) => eb.fn.min<number>('at').as('at'))
    .where('workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb.and([eb('action', '=', 'answer'), eb('note', '<>', '')]),
        eb.and([eb('action', '=', 'state'), eb('state', 'in', ['done', 'wont'])]),
      ]),
    )
    .where('at', '>=', startOf(weeks))
    .groupBy('feedback_id')
    .execute();
  const firstOf = new Map(firsts.map((row) => [row.feedback_id, row.at]));
  const clock = createLocalClock(timeZone);
  const things = rows.map((row) => {
    const first = firstOf.get(row.merged_into ?? row.id);
    // The date of an answer moves when it is mended; the promise was kept when it was first given.
    const doneAt = row.answered_at === null ? null : Math.min(first ?? Infinity, row.answered_at);
    return { startedAt: row.created_at, doneAt };
  });
  const dayOf = (at: number) => clock(at).day;
  return shareByWeek(weeks, countInTime(things, (within ?? 0) * dayMs, { now, dayOf }));
}
