import type { Overview, RangeQuery } from '../../../utils/contract/stats.ts';
import { findLoss, nothingUsual } from '../../../utils/domain/figures/find-loss.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { isWaiting } from '../feedback/waiting.ts';
import { readSettings } from '../settings/read-settings.ts';
import { daysUntil } from '../workspace/calendar.ts';
import { toFunnel } from './funnel.ts';
import { readOffered } from './offered.ts';
import { periodBefore, periodOf, type Period } from './period.ts';
import { readReps } from './reps.ts';
import { byUse, readUsage, readUses } from './usage.ts';

/** The list of what nobody used is for looking through, not for export. */
const neverUsedListed = 200;

/**
 * The figures of the first page. They come from the rollups, so that they cost the same however
 * many events there are.
 *
 * @param now epoch ms
 */
export async function readOverview(
  db: Db,
  caller: Caller,
  query: RangeQuery,
  now: number,
): Promise<Overview> {
  const { workspaceId } = caller;
  const period = periodOf(query, caller.timeZone, now);
  const before = periodBefore(period);
  const counts = await readCounts(db, workspaceId, { ...period, from: before.from });
  const reps = await readReps(db, workspaceId);
  const presence = (await readPresence(db, workspaceId, { ...period, from: before.from })).filter(
    ({ user_id }) => reps.ever.has(user_id),
  );
  const activeIn = (from: string, to: string) =>
    new Set(presence.filter(({ day }) => day >= from && day <= to).map((row) => row.user_id));
  const active = activeIn(period.from, period.to);
  const funnel = (from: string, to: string) =>
    toFunnel(counts.filter(({ day }) => day >= from && day <= to));
  const whole = funnel(period.from, period.to);
  const countsOf = Map.groupBy(counts, ({ day }) => day);
  const presenceOf = Map.groupBy(presence, ({ day }) => day);

  return {
    period,
    activeReps: {
      count: active.size,
      of: active.union(reps.now).size,
      previous: activeIn(before.from, before.to).size,
    },
    funnel: whole,
    finding: findLoss(whole, nothingUsual, false),
    countVisits: (await readSettings(db, workspaceId)).countVisits,
    previousFunnel: funnel(before.from, before.to),
    byDay: daysUntil(period.to, period.days).map((day) => ({
      day,
      ...toFunnel(countsOf.get(day) ?? []),
      activeReps: presenceOf.get(day)?.length ?? 0,
    })),
    ...(await readMostAndNeverUsed(db, workspaceId, period, now)),
    feedbackWaiting: await readWaiting(db, workspaceId),
  };
}

/** Of the whole workspace, by day and kind. */
const readCounts = (db: Db, workspaceId: string, period: Period) =>
  db
    .selectFrom('rollup_day')
    .select(['day', 'kind', 'count'])
    .where('workspace_id', '=', workspaceId)
    .where('content_id', '=', '')
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .execute();

const readPresence = (db: Db, workspaceId: string, period: Period) =>
  db
    .selectFrom('presence')
    .select(['day', 'user_id'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .execute();

async function readMostAndNeverUsed(db: Db, workspaceId: string, period: Period, now: number) {
  const uses = await readUses(db, workspaceId, period);
  const top = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
  const offered = await readOffered(db, workspaceId, now, 'asset');
  const never = offered.map((row) => row.id).filter((id) => !uses.has(id));
  const ids = [...top.map(([id]) => id), ...never.slice(0, neverUsedListed)];
  const usage = new Map(
    (await readUsage(db, workspaceId, ids, period)).map((row) => [row.id, row]),
  );
  const rowsOf = (some: readonly string[]) =>
    some.flatMap((id) => usage.get(id) ?? []).toSorted(byUse);
  return {
    mostUsed: rowsOf(top.map(([id]) => id)),
    neverUsed: {
      count: never.length,
      of: offered.length,
      assets: rowsOf(never.slice(0, neverUsedListed)),
    },
  };
}

async function readWaiting(db: Db, workspaceId: string) {
  const { count, oldestAt } = await db
    .selectFrom('feedback')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<number | null>('created_at').as('oldestAt'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where(isWaiting('feedback'))
    .executeTakeFirstOrThrow();
  return { count, oldestAt };
}
