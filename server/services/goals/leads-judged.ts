import { readSettings } from '../settings/read-settings.ts';
import { createLocalClock } from '../workspace/calendar.ts';
import { leadEvents } from './lead-events.ts';
import { countInTime, shareByWeek } from './points.ts';
import { hourMs, startOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of the leads first worked on in the week that were judged within `within` hours. A lead is a
 * lead's or contact's record by its pseudonym, and the first event told of it is when work on it
 * began: that a page was merely looked at is not stored. Without pseudonyms there is nothing to tie a
 * verdict to.
 */
export async function leadsJudged(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks, timeZone, within, now } = question;
  const { outcomes } = await readSettings(db, workspaceId);
  if (!outcomes) return 'outcomes-off';
  const rows = await db
    .selectFrom('event')
    .select('record')
    .select((eb) => [
      eb.fn.min<number>('at').as('first'),
      eb.fn
        .min<number | null>(eb.case().when('kind', '=', 'judged').then(eb.ref('at')).end())
        .as('judged'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where(leadEvents)
    .where('undone_at', 'is', null)
    .groupBy('record')
    .having((eb) => eb.fn.min('at'), '>=', startOf(weeks))
    .execute();
  const clock = createLocalClock(timeZone);
  const leads = rows.map((row) => ({ startedAt: row.first, doneAt: row.judged }));
  const dayOf = (at: number) => clock(at).day;
  return shareByWeek(weeks, countInTime(leads, (within ?? 0) * hourMs, { now, dayOf }));
}
