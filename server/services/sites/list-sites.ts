import type { Health } from '../../../utils/contract/health.ts';
import { siteHealthStates, type SiteHealth } from '../../../utils/contract/site-health.ts';
import { hostIds, type HostId } from '../../../utils/contract/vocabulary.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { lastDays, type Period } from '../stats/period.ts';
import { healthEvents } from './health-events.ts';
import { listTableActs } from './list-table-acts.ts';
import { lastOf, siteStateOf, standingReports, unreadReports } from './site-state.ts';
import { breakagesOf, sumUp, weakenedOf, type StoredReport } from './summarise-reports.ts';

/**
 * How Cuecard fares on every site it knows in the last days, worst first; of sites allowed by hand
 * only if they were used. Read from the reports themselves, so that a breakage shows at once.
 *
 * @param now epoch ms
 */
export async function listSites(
  db: Db,
  caller: Caller,
  days: number,
  now: number,
): Promise<SiteHealth[]> {
  const { workspaceId } = caller;
  const period = lastDays(days, caller.timeZone, now);
  const reports = await readReports(db, workspaceId, period);
  const reads = await readReads(db, workspaceId, period);
  const acts = await listTableActs(db, workspaceId);

  const sites: SiteHealth[] = [];
  for (const host of hostIds) {
    const facts = {
      reports: reports.get(host) ?? [],
      readAt: reads.get(host) ?? new Map<string, number>(),
      table: acts.get(host)?.table ?? null,
    };
    const state = siteStateOf(facts);
    if (host === 'other' && state === 'unused') continue;
    const unread = unreadReports(facts);
    const told = { all: facts.reports, standing: new Set(standingReports(facts)) };
    const breakages = breakagesOf(told);
    const [newest] = breakages;
    sites.push({
      host,
      state,
      people: facts.readAt.size,
      lastReadAt: lastOf(facts.readAt),
      broken: unread.length === 0 ? null : sumUp(unread),
      breakages,
      readAgainAt: newest
        ? await firstReadAfter(db, workspaceId, { host, at: newest.lastAt }, period)
        : null,
      weakened: weakenedOf(told),
      ...(acts.get(host) ?? { table: null, highestVersion: 0, history: [] }),
    });
  }
  return sites.toSorted(worstFirst);
}

const worstFirst = (a: SiteHealth, b: SiteHealth) =>
  siteHealthStates.indexOf(a.state) - siteHealthStates.indexOf(b.state) ||
  b.people - a.people ||
  hostIds.indexOf(a.host) - hostIds.indexOf(b.host);

/** Health reports of the period by host, oldest first. */
async function readReports(db: Db, workspaceId: string, period: Period) {
  const rows = await db
    .selectFrom('event')
    .select(['host', 'user_id', 'at', 'payload'])
    .where('workspace_id', '=', workspaceId)
    .where(healthEvents)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return Map.groupBy(
    rows.map(({ host, user_id, at, payload }): StoredReport & { host: string } => {
      const health = JSON.parse(payload) as Health;
      return { host, userId: user_id, at, broken: health.missing !== null, ...health };
    }),
    ({ host }) => host,
  );
}

/** When pages of each host were last read in the period, by person. */
async function readReads(db: Db, workspaceId: string, period: Period) {
  const rows = await db
    .selectFrom('site_use')
    .select(['host', 'user_id'])
    .select((eb) => eb.fn.max('last_at').as('at'))
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .groupBy(['host', 'user_id'])
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ host }) => host)].map(([host, people]) => [
      host,
      new Map(people.map(({ user_id, at }) => [user_id, at])),
    ]),
  );
}

/**
 * The first event from a page of a host after a moment. Of the last reads by day the earliest after it
 * says how far to look among the events of those people.
 */
async function firstReadAfter(
  db: Db,
  workspaceId: string,
  after: { host: HostId; at: number },
  period: Period,
): Promise<number | null> {
  const since = await db
    .selectFrom('site_use')
    .select(['user_id', 'last_at'])
    .where('workspace_id', '=', workspaceId)
    .where('host', '=', after.host)
    .where('day', '>=', period.from)
    .where('last_at', '>', after.at)
    .orderBy('last_at')
    .execute();
  const [earliest] = since;
  if (earliest === undefined) return null;
  const { at } = await db
    .selectFrom('event')
    .select((eb) => eb.fn.min<number | null>('at').as('at'))
    .where('workspace_id', '=', workspaceId)
    .where('user_id', 'in', [...new Set(since.map(({ user_id }) => user_id))])
    .where('host', '=', after.host)
    .where('kind', '<>', 'health')
    .where('at', '>', after.at)
    .where('at', '<=', earliest.last_at)
    .executeTakeFirstOrThrow();
  return at;
}
