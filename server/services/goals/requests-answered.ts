import { createLocalClock } from '../workspace/calendar.ts';
import { countInTime, shareByWeek } from './points.ts';
import { dayMs, startOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of the content requests made in the week that were filled or declined within `within` days:
 * by when those who want it were told; by the last change where there was nobody to tell.
 */
export async function requestsAnswered(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks, timeZone, within, now } = question;
  const rows = await db
    .selectFrom('request as r')
    .leftJoin('request_told as t', (join) =>
      join
        .onRef('t.workspace_id', '=', 'r.workspace_id')
        .onRef('t.request_id', '=', 'r.id')
        .on('t.kind', 'in', ['request-filled', 'request-declined']),
    )
    .select(['r.id', 'r.state', 'r.created_at', 'r.changed_at'])
    .select((eb) => eb.fn.min<number | null>('t.at').as('told_at'))
    .where('r.workspace_id', '=', workspaceId)
    .where('r.created_at', '>=', startOf(weeks))
    .groupBy(['r.id', 'r.state', 'r.created_at', 'r.changed_at'])
    .execute();
  const clock = createLocalClock(timeZone);
  const requests = rows.map((row) => {
    const isClosed = row.state === 'filled' || row.state === 'declined';
    const doneAt = isClosed ? (row.told_at ?? row.changed_at) : null;
    return { startedAt: row.created_at, doneAt };
  });
  const dayOf = (at: number) => clock(at).day;
  return shareByWeek(weeks, countInTime(requests, (within ?? 0) * dayMs, { now, dayOf }));
}
