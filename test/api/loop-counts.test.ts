import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Gap } from '../../utils/contract/gaps.ts';
import type { LeadStats } from '../../utils/contract/leads.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import type { LeadTerms } from '../../utils/contract/settings.ts';
import { listGaps } from '../../server/services/gaps/list-gaps.ts';
import { createMeanings } from '../../server/services/meaning/create-meanings.ts';
import { localTime } from '../../server/services/workspace/calendar.ts';
import { hiddenParts } from '../../utils/domain/figures/few-people.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace, type World } from './support/world.ts';

const dayMs = 86_400_000;
const texts = [
  'price list',
  'Price  Lists',
  'list of prices',
  'klaro fee',
  'dock map',
  'dock maps',
];
const groups = [texts.slice(0, 3), ['klaro fee'], ['dock map', 'dock maps']];

interface Place {
  home: TestWorkspace;
  people: TestPerson[];
  assetId: string;
  terms: LeadTerms;
}

onBothEngines((world) => {
  test('what became of events is what a recount of them gives, whatever was sent', async () => {
    const places = [await found(world(), 'America/St_Johns'), await found(world(), 'Asia/Tokyo')];
    await fc.assert(
      fc.asyncProperty(fc.array(step(), { minLength: 1, maxLength: 40 }), async (steps) => {
        const sent: object[] = [];
        for (const each of steps) {
          const place = places[each.place] ?? places[0];
          if (place === undefined) continue;
          const known = sent[each.target % Math.max(1, sent.length)] as { id: string } | undefined;
          const event = each.again && known ? known : toEvent(each, place, known?.id, world());
          sent.push(event);
          await world().json(200, 'POST', '/v1/events', {
            as: place.people[each.who],
            body: { events: [event] },
          });
        }
        for (const place of places) await expectAgreement(world(), place);
      }),
      { numRuns: process.env['EXHAUSTIVE'] ? 100 : 6 },
    );
  });
});

async function found(world: World, timeZone: string): Promise<Place> {
  const home = await world.foundWorkspace(timeZone);
  const people = [home.rep, home.rep2, await world.addPerson(home.id, 'rep')];
  const assetId = await approvedAsset(world, home);
  const body = {
    reasons: [{ label: 'Small', fit: 'not' }],
    sources: [{ label: 'Web' }, { label: 'Fair' }],
  };
  await world.json(200, 'PATCH', '/v1/settings', { as: home.admin, body: { outcomes: true } });
  const as = home.marketer;
  return {
    home,
    people,
    assetId,
    terms: await world.json(200, 'PUT', '/v1/leads/terms', { as, body }),
  };
}

const step = () =>
  fc.record({
    place: fc.constantFrom(0, 1),
    who: fc.constantFrom(0, 1, 2),
    kind: fc.constantFrom('feedback', 'noted', 'judged', 'judged', 'asked', 'searched', 'undone'),
    text: fc.constantFrom(...texts),
    hoursAgo: fc.integer({ min: 0, max: 24 * 100 }),
    record: fc.constantFrom('', 'a', 'b'),
    source: fc.constantFrom(-1, 0, 1),
    good: fc.boolean(),
    results: fc.constantFrom(0, 3),
    target: fc.nat(100),
    again: fc.constantFrom(false, false, false, true),
  });
type Step = ReturnType<typeof step> extends fc.Arbitrary<infer T> ? T : never;

function toEvent(each: Step, { assetId, terms }: Place, target: string | undefined, world: World) {
  const base = { id: newId(), at: world.clock.now - each.hoursAgo * 3_600_000, kind: each.kind };
  const record = each.record === '' ? {} : { record: each.record.repeat(32) };
  const judged = {
    fit: each.good ? 'good' : 'not',
    reason: null,
    source: terms.sources[each.source]?.id ?? null,
    campaign: null,
    ...record,
  };
  const own: Record<string, object> = {
    feedback: { assetId, verdict: 'outdated', comment: each.text },
    noted: { note: 'objection', text: each.text },
    judged,
    asked: { wanted: each.text },
    searched: { query: each.text, results: each.results },
    undone: { eventId: target ?? newId() },
  };
  return { ...base, ...own[each.kind] };
}

/** Counts the events that stand, one by one, and holds the lists and figures against it. */
async function expectAgreement(world: World, { home }: Place) {
  const rows = await world.system.db
    .selectFrom('event')
    .selectAll()
    .where('workspace_id', '=', home.id)
    .execute();
  const parsed = rows.map((row) => ({
    ...row,
    said: JSON.parse(row.payload) as Record<string, never>,
  }));
  const undone = new Set(
    parsed.filter(({ kind }) => kind === 'undone').map(({ said }) => String(said['eventId'])),
  );
  const standing = parsed.filter(({ id, kind }) => kind !== 'undone' && !undone.has(id));
  const get = <T>(path: string) => world.json<T>(200, 'GET', path, { as: home.marketer });
  const today = localTime(world.clock.now, home.timeZone).day;
  const within = (days: number) => {
    const first = new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * dayMs);
    const from = first.toISOString().slice(0, 10);
    return standing.filter(({ at }) => localTime(at, home.timeZone).day >= from);
  };

  const { total } = await get<{ total: number }>('/v1/feedback?limit=1');
  const given = standing.filter(({ kind }) => kind === 'feedback').map(({ at }) => at);
  expect(total).toBe(given.length);
  // Nobody has answered: all of it waits, and the first page says since when.
  const overview = await get<Overview>('/v1/stats/overview?days=90');
  expect(overview.feedbackWaiting).toEqual({
    count: given.length,
    oldestAt: given.length === 0 ? null : Math.min(...given),
  });

  const { notes } = await get<{ notes: { id: string }[] }>('/v1/notes?days=90');
  const noted = within(90).filter(({ kind }) => kind === 'noted');
  expect(notes.map(({ id }) => id).toSorted()).toEqual(noted.map(({ id }) => id).toSorted());

  const { gaps } = await get<{ gaps: Gap[] }>('/v1/gaps?days=90');
  const wished = within(90).filter(({ kind }) => kind === 'asked' || kind === 'searched');
  const textOf = (said: Record<string, never>) => String(said['wanted'] ?? said['query']);
  const counted = groups.flatMap((group) => {
    const of = wished.filter(({ said }) => group.includes(textOf(said)));
    if (of.length === 0) return [];
    const count = (kind: string, results?: boolean) =>
      of.filter(
        (e) =>
          e.kind === kind && (results === undefined || Number(e.said['results']) > 0 === results),
      ).length;
    const people = new Set(of.map((e) => e.user_id)).size;
    return [[count('asked'), count('searched', false), count('searched', true), people].join()];
  });
  const shown = gaps.map((gap) => [gap.asked, gap.foundNothing, gap.left, gap.people].join());
  expect(shown.toSorted()).toEqual(counted.toSorted());
  // What was put together bit by bit, and by another process from the start, is the same.
  const fresh = { ...world.system, meanings: createMeanings() };
  const caller = { workspaceId: home.id, timeZone: home.timeZone };
  expect(await listGaps(fresh, caller, { days: 90 })).toEqual(gaps);

  const stats = await get<LeadStats>('/v1/leads/stats?days=90');
  const judged = standing.filter(({ kind }) => kind === 'judged');
  const latest = judged.filter(
    (one) =>
      one.record === '' ||
      !judged.some(
        (other) =>
          other.user_id === one.user_id &&
          other.record === one.record &&
          (other.at > one.at || (other.at === one.at && other.id > one.id)),
      ),
  );
  const recent = new Set(within(90).map(({ id }) => id));
  const counts = latest.filter(({ id }) => recent.has(id));
  const good = (of: typeof counts) =>
    of.filter(({ said }) => String(said['fit']) === 'good').length;
  expect([stats.good, stats.not]).toEqual([good(counts), counts.length - good(counts)]);
  const bySource = [...Map.groupBy(counts, ({ said }): string | null => said['source'] ?? null)];
  const untold = hiddenParts(
    bySource.map(([id, of]) => ({
      key: id ?? '',
      who: new Set(of.map((each) => each.user_id)),
      weight: of.length,
    })),
  );
  expect(new Map(stats.sources.map((row) => [row.id, [row.good, row.not]]))).toEqual(
    new Map(
      bySource.map(([id, of]) => [
        id,
        untold.has(id ?? '') ? [null, null] : [good(of), of.length - good(of)],
      ]),
    ),
  );
}
