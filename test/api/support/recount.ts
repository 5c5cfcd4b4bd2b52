import { localTime } from '../../../server/services/workspace/calendar.ts';
import type { TestWorkspace, World } from './world.ts';

type Counts = Record<string, number>;

/** What the statistics read, as sums by key; what is nothing is left out. */
export interface Rollups {
  hours: Counts;
  days: Counts;
  places: Counts;
  presence: string[];
  siteUse: Counts;
  personDays: Counts;
  lastUse: Counts;
}

const key = (...parts: (string | number)[]) => parts.join(' | ');
const without0 = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

function add(counts: Counts, name: string) {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** The rollups as they are stored. */
export async function storedRollups(
  world: World,
  workspace: Pick<TestWorkspace, 'id' | 'timeZone'>,
): Promise<Rollups> {
  const { db } = world.system;
  const hours = await db
    .selectFrom('rollup_hour')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const days = await db
    .selectFrom('rollup_day')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const places = await db
    .selectFrom('rollup_place')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const presence = await db
    .selectFrom('presence')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const siteUse = await db
    .selectFrom('site_use')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const lastUse = await db
    .selectFrom('last_use')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const personDays = await db
    .selectFrom('rollup_person_day')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  return {
    personDays: without0(
      Object.fromEntries(
        personDays.map((r) => [
          key(r.day, r.user_id, r.content_id, r.kind, r.host, r.stage, r.industry),
          r.count,
        ]),
      ),
    ),
    hours: without0(
      Object.fromEntries(
        hours.map((r) => [
          key(r.content_id, r.day, r.hour, r.kind, r.host, r.record_kind, r.stage, r.industry),
          r.count,
        ]),
      ),
    ),
    days: without0(
      Object.fromEntries(days.map((r) => [key(r.content_id, r.kind, r.day), r.count])),
    ),
    places: without0(
      Object.fromEntries(
        places.flatMap((r) =>
          (['shown', 'used'] as const).map((what) => [
            key(r.content_id, r.week, r.position, r.stage, r.industry, what),
            r[what],
          ]),
        ),
      ),
    ),
    presence: presence.map((r) => key(r.day, r.user_id)).toSorted(),
    siteUse: Object.fromEntries(siteUse.map((r) => [key(r.day, r.host, r.user_id), r.last_at])),
    lastUse: Object.fromEntries(lastUse.map((r) => [r.content_id, r.hour])),
  };
}

/** The same, counted anew from the events alone, one by one. */
export async function recount(
  world: World,
  workspace: Pick<TestWorkspace, 'id' | 'timeZone'>,
): Promise<Rollups> {
  const events = await world.system.db
    .selectFrom('event')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .execute();
  const byId = new Map(events.map((event) => [event.id, event]));
  const useOf = (event: (typeof events)[number]) =>
    event.kind === 'visited'
      ? byId.get((JSON.parse(event.payload) as { eventId: string }).eventId)
      : undefined;
  const targets = new Set(
    events
      .filter((event) => event.kind === 'undone')
      .map((event) => (JSON.parse(event.payload) as { eventId: string }).eventId),
  );
  const rollups: Rollups = {
    hours: {},
    days: {},
    places: {},
    presence: [],
    siteUse: {},
    personDays: {},
    lastUse: {},
  };
  const presence = new Set<string>();
  for (const e of events) {
    const { day, hour } = localTime(e.at, workspace.timeZone);
    const own = e.user_id !== '';
    if (own && e.kind !== 'shown' && e.kind !== 'health') presence.add(key(day, e.user_id));
    if (own && e.host !== '' && e.kind !== 'health') {
      const on = key(day, e.host, e.user_id);
      rollups.siteUse[on] = Math.max(e.at, rollups.siteUse[on] ?? 0);
    }
    // A use that did not happen had no visits.
    if (targets.has(e.id) || targets.has(useOf(e)?.id ?? '')) continue;
    const who = useOf(e)?.user_id ?? e.user_id;
    if (who !== '' && e.kind !== 'health' && e.kind !== 'undone') {
      add(rollups.personDays, key(day, who, e.content_id, e.kind, e.host, e.stage, e.industry));
    }
    add(
      rollups.hours,
      key(e.content_id, day, hour, e.kind, e.host, e.record_kind, e.stage, e.industry),
    );
    add(rollups.days, key('', e.kind, day));
    if (e.content_id !== '') add(rollups.days, key(e.content_id, e.kind, day));
    const what = { shown: 'shown', inserted: 'used', copied: 'used' }[e.kind];
    if (what !== undefined) {
      const week = Math.floor(hour / 604_800_000);
      const position = e.position === null ? -1 : Math.min(e.position, 10);
      add(rollups.places, key(e.content_id, week, position, e.stage, e.industry, what));
    }
    if (e.kind === 'inserted' || e.kind === 'copied') {
      rollups.lastUse[e.content_id] = Math.max(hour, rollups.lastUse[e.content_id] ?? 0);
    }
  }
  return { ...rollups, presence: [...presence].toSorted() };
}
