import { localTime } from '../../../server/services/workspace/calendar.ts';
import type { Funnel } from '../../../utils/contract/stats.ts';
import type { TestWorkspace, World } from './world.ts';

/** An event that stands, as figures count it. */
export interface RawEvent {
  id: string;
  kind: string;
  at: number;
  day: string;
  /** Whose deed it counts as: of a visit, whose link it was. */
  who: string;
  content: string;
  host: string;
  stage: string;
  industry: string;
  record: string;
  /** What else it says, as it was sent. */
  said: Record<string, unknown>;
}

/** Everything in the events, read one by one, with nothing of what the server adds up. */
export async function readRaw(
  world: World,
  workspace: Pick<TestWorkspace, 'id' | 'timeZone'>,
): Promise<{ standing: RawEvent[]; presence: { who: string; day: string }[] }> {
  const rows = await world.system.db
    .selectFrom('event')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const about = (row: { payload: string }) =>
    JSON.parse(row.payload) as Record<string, unknown> & { eventId?: string };
  const byId = new Map(rows.map((row) => [row.id, row]));
  const undone = new Set(
    rows.filter(({ kind }) => kind === 'undone').map((row) => about(row).eventId ?? ''),
  );
  const dayOf = (at: number) => localTime(at, workspace.timeZone).day;
  const standing = rows
    .filter(({ kind }) => kind !== 'undone')
    .map((row) => ({ row, use: row.kind === 'visited' ? byId.get(about(row).eventId ?? '') : row }))
    .filter(({ row, use }) => !undone.has(row.id) && use !== undefined && !undone.has(use.id))
    .map(({ row, use }) => ({
      id: row.id,
      kind: row.kind,
      at: row.at,
      day: dayOf(row.at),
      who: use?.user_id ?? '',
      content: row.content_id,
      host: row.host,
      stage: row.stage,
      industry: row.industry,
      record: row.record,
      said: about(row),
    }));
  const presence = rows
    .filter(({ kind, user_id }) => user_id !== '' && kind !== 'shown' && kind !== 'health')
    .map((row) => ({ who: row.user_id, day: dayOf(row.at) }));
  return { standing, presence };
}

export const isUsed = ({ kind }: RawEvent) => kind === 'inserted' || kind === 'copied';

const stepOf = (event: RawEvent): keyof Funnel | null =>
  isUsed(event)
    ? 'used'
    : ((['shown', 'opened', 'visited', 'feedback'] as const).find((each) => each === event.kind) ??
      null);

export const isStep = (event: RawEvent) => stepOf(event) !== null;

export function rawFunnel(events: readonly RawEvent[]): Funnel {
  const funnel = { shown: 0, opened: 0, used: 0, visited: 0, feedback: 0 };
  for (const event of events) {
    const step = stepOf(event);
    if (step !== null) funnel[step] += 1;
  }
  return funnel;
}

export const between = <T extends { day: string }>(
  events: readonly T[],
  { from, to }: { from: string; to: string },
): T[] => events.filter(({ day }) => from <= day && day <= to);

export const different = (values: readonly string[]) => new Set(values).size;

/** The rule of three people, as it is told: the keys of those parts that may be told of. */
export function tellable(parts: readonly { key: string; who: readonly string[] }[]): Set<string> {
  const groups = parts.map(({ key, who }) => ({ key, who, people: different(who) }));
  const rest = groups
    .filter(({ people }) => people >= 3)
    .toSorted(
      (a, b) => a.people - b.people || a.who.length - b.who.length || (a.key < b.key ? -1 : 1),
    );
  // What is left of the total must rest on three people too, and be more than one row.
  const isSafe = (open: typeof groups) => {
    const behind = groups.filter((group) => !open.includes(group));
    const people = different(behind.flatMap(({ who }) => who));
    return behind.length === 0 || (behind.length > 1 && people >= 3);
  };
  let open = rest;
  while (open.length > 0 && !isSafe(open)) open = open.slice(1);
  return new Set(open.map(({ key }) => key));
}

/** What may be told of events broken down, by key; null for what may not. */
export function told(events: readonly RawEvent[], of: (event: RawEvent) => string) {
  const groups = [...Map.groupBy(events, of)].map(([key, some]) => ({
    key,
    who: some.map(({ who }) => who),
    events: some,
  }));
  const open = tellable(groups);
  return new Map(
    groups.map(({ key, who, events: some }) => [
      key,
      open.has(key) ? { people: different(who), funnel: rawFunnel(some) } : null,
    ]),
  );
}
