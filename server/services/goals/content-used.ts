import { usedKinds } from '../../../utils/contract/events.ts';
import type { GoalPoint } from '../../../utils/contract/goals.ts';
import { readSettings } from '../settings/read-settings.ts';
import { addDays, createLocalClock } from '../workspace/calendar.ts';
import { readContentLives, wasOffered, type ContentLife } from './content-lives.ts';
import { toPoint } from './points.ts';
import { spanOf, type GoalAnswer, type GoalQuestion } from './question.ts';
import type { Week } from './weeks.ts';

/** As far back as the overview's longest period. */
const days = 90;

/**
 * Share of the assets that reps could have at the week's end (now, for the week under way) that
 * somebody inserted or copied in the 90 days up to then.
 */
export async function contentUsed(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks, timeZone, now } = question;
  const { from, to } = spanOf(weeks);
  const uses = await db
    .selectFrom('rollup_day')
    .select(['content_id', 'day'])
    .where('workspace_id', '=', workspaceId)
    .where('content_id', '<>', '')
    .where('kind', 'in', [...usedKinds])
    .where('day', '>', addDays(from, -days))
    .where('day', '<=', to)
    .groupBy(['content_id', 'day'])
    .having((eb) => eb.fn.sum('count'), '>', 0)
    .execute();
  const usedOn = new Map(
    [...Map.groupBy(uses, (row) => row.content_id)].map(([id, rows]) => [
      id,
      rows.map(({ day }) => day),
    ]),
  );
  const clock = createLocalClock(timeZone);
  const lives = await readContentLives(db, workspaceId);
  const assets = lives.filter(({ type }) => type === 'asset');
  const { graceDays } = await readSettings(db, workspaceId);
  const dayOf = (at: number) => clock(at).day;
  return usedByWeek(weeks, { assets, graceDays, usedOn }, { now, dayOf });
}

/** @param usedOn the days on which each asset was used */
export function usedByWeek(
  weeks: readonly Week[],
  content: {
    assets: readonly ContentLife[];
    graceDays: number;
    usedOn: ReadonlyMap<string, readonly string[]>;
  },
  clock: { now: number; dayOf: (at: number) => string },
): GoalPoint[] {
  const today = clock.dayOf(clock.now);
  return weeks.map((week) => {
    const last = week.to < today ? week.to : today;
    const since = addDays(last, 1 - days);
    const isOver = (at: number) => at <= clock.now && clock.dayOf(at) <= week.to;
    const offered = content.assets.filter((asset) => wasOffered(asset, content.graceDays, isOver));
    const used = offered.filter(({ id }) =>
      content.usedOn.get(id)?.some((day) => day >= since && day <= last),
    );
    return toPoint(week, used.length, offered.length);
  });
}
