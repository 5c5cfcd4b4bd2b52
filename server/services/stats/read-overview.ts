import type { Overview } from '../../../utils/contract/stats.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { isInDate } from '../content/is-in-date.ts';
import { isWaiting } from '../feedback/waiting.ts';
import { readSettings } from '../settings/read-settings.ts';
import { daysUntil } from '../workspace/calendar.ts';
import { toFunnel } from './funnel.ts';
import { lastDays, periodBefore, type Period } from './period.ts';
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
  days: number,
  now: number,
): Promise<Overview> {
  const { workspaceId } = caller;
  const period = lastDays(days, caller.timeZone, now);
  const before = periodBefore(period);
  const counts = await readCounts(db, workspaceId, { ...period, from: before.from });
  const presence = await readPresence(db, workspaceId, { ...period, from: before.from });
  const reps = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organizationId', '=', workspaceId)
    .where('role', '=', 'rep')
    .executeTakeFirstOrThrow();
  const active = (from: string, to: string) =>
    new Set(presence.filter(({ day }) => day >= from && day <= to).map((row) => row.user_id)).size;
  const funnel = (from: string, to: string) =>
    toFunnel(counts.filter(({ day }) => day >= from && day <= to));

  return {
    period,
    activeReps: {
      count: active(period.from, period.to),
      of: reps.count,
      previous: active(before.from, before.to),
    },
    funnel: funnel(period.from, period.to),
    previousFunnel: funnel(before.from, before.to),
    byDay: daysUntil(period.to, days).map((day) => ({
      day,
      ...funnel(day, day),
      activeReps: active(day, day),
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
    .selectFrom('presence as p')
    .innerJoin('member as m', (join) =>
      join.onRef('m.userId', '=', 'p.user_id').on('m.organizationId', '=', workspaceId),
    )
    .select(['p.day', 'p.user_id'])
    .where('p.workspace_id', '=', workspaceId)
    .where('m.role', '=', 'rep')
    .where('p.day', '>=', period.from)
    .where('p.day', '<=', period.to)
    .execute();

async function readMostAndNeverUsed(db: Db, workspaceId: string, period: Period, now: number) {
  const uses = await readUses(db, workspaceId, period);
  const top = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
  const offered = await readOffered(db, workspaceId, now);
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

/** The assets that reps may see now: approved, and in date by the version that was approved. */
const readOffered = async (db: Db, workspaceId: string, now: number) => {
  const { graceDays } = await readSettings(db, workspaceId);
  return db
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.approved_version'),
    )
    .select('c.id')
    .where('c.workspace_id', '=', workspaceId)
    .where('c.type', '=', 'asset')
    .where('c.status', '=', 'approved')
    .where(isInDate(now, graceDays))
    .orderBy('c.updated_at', 'desc')
    .orderBy('c.id')
    .execute();
};

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
