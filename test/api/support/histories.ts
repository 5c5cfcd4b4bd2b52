import * as fc from 'fast-check';
import { readRecordKey } from '../../../server/services/settings/record-key.ts';
import type { LeadTerms } from '../../../utils/contract/settings.ts';
import { recordPseudonym } from '../../../utils/domain/context/record-pseudonym.ts';
import { visitAddress } from '../../../utils/domain/links/visit-address.ts';
import { approvedAsset, approve, draftMessage, patch } from './content.ts';
import { readRaw, type RawEvent } from './raw-figures.ts';
import { newId, type TestPerson, type TestWorkspace, type World } from './world.ts';

/** After the clocks changed in all of these zones: an hour, an hour, half an hour, and not at all. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const now = Date.parse('2026-11-05T10:20:00Z');
const minute = 60_000;
const day = 1440 * minute;
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

/** What happened in a workspace, and who is to judge by it. */
export interface Told {
  workspace: TestWorkspace;
  people: TestPerson[];
  teams: Map<string, string>;
  /** Two assets and two messages of different kinds; the first asset may be retired. */
  contents: { id: string; type: 'asset' | 'message'; kind: string }[];
  standing: RawEvent[];
  presence: { who: string; day: string }[];
  /** The one who left, if anybody did. */
  left: string | null;
  /** Everything leads were ever judged by: the second source was taken off its list since. */
  terms: Omit<LeadTerms, 'definition'>;
  /** Who has said to have read which announcement, as often as they did. */
  announcements: { id: string; readers: string[] }[];
  /** Messages that are to be verified now and then. */
  plans: Plan[];
  /** Requests that are open. */
  requests: number;
}

interface Plan {
  id: string;
  life: 'in-review' | 'approved' | 'retired';
  /** When it must be verified again, epoch ms. */
  verifyBy: number;
  verifier: string | null;
}

/** As often as each is named. */
const kinds = (
  'shown shown shown opened inserted inserted copied feedback ' +
  'dismissed undone visited visited closed searched asked judged judged judged health health read'
).split(' ');

const history = () =>
  fc.record({
    zone: fc.constantFrom(...zones),
    teams: fc.array(fc.constantFrom('', 'North', 'South'), { minLength: 5, maxLength: 5 }),
    retires: fc.boolean(),
    leaves: fc.boolean(),
    requests: fc.nat(2),
    // In whole days, so that they also come due, and are held back, at this very moment; and by the
    // end of a week, which has begun in some zones and not in others.
    plans: fc.array(
      fc.record({
        life: fc.constantFrom('approved', 'approved', 'approved', 'in-review', 'retired'),
        daysAgo: fc.constantFrom(3.5, 3.5, 10.5, 14, 21, 28, 35),
        verifiedAgo: fc.constantFrom(null, 0, 7, 21),
        everyDays: fc.constantFrom(7, 14, 21),
        verifier: fc.constantFrom(null, 1, 2),
      }),
      { minLength: 3, maxLength: 7 },
    ),
    steps: fc.array(
      fc.record({
        who: fc.nat(4),
        kind: fc.constantFrom(...kinds),
        content: fc.constantFrom(0, 0, 0, 1, 2, 3),
        // Around the change of the clocks, and up to the day.
        minutesAgo: fc.oneof(
          fc.integer({ min: 0, max: 4000 }),
          fc.integer({ min: 0, max: 100 * 1440 }),
          fc.integer({ min: 4 * 1440, max: 12 * 1440 }),
        ),
        target: fc.nat(60),
        again: fc.constantFrom(false, false, false, true),
        record: fc.constantFrom('', 'deal/1', 'deal/2', 'deal/3'),
        won: fc.boolean(),
        text: fc.constantFrom('price list', 'klaro fee', 'dock map'),
        facets: fc.record(
          {
            host: fc.constantFrom('gmail', 'gmail', 'hubspot'),
            stage: fc.constantFrom('discovery', 'proposal'),
            industry: fc.constantFrom('retail', 'food'),
          },
          { requiredKeys: [] },
        ),
      }),
      { minLength: 20, maxLength: 90 },
    ),
  });

/**
 * Generated histories, played once through the server (late, twice, taken back, visited, from people
 * who leave and content that is retired), and judged by whoever wants to.
 */
export function createHistories(world: () => World) {
  let played: Told[] | undefined;
  return async (judge: (told: Told) => Promise<void>): Promise<void> => {
    const { clock } = world();
    const before = clock.now;
    clock.now = now;
    if (played === undefined) {
      played = [];
      const numRuns = process.env['EXHAUSTIVE'] ? 150 : 3;
      for (const told of fc.sample(history(), { numRuns, seed: 5_2026 })) {
        played.push(await play(world(), told));
      }
    }
    for (const [index, told] of played.entries()) {
      await judge(told).catch((error: unknown) => {
        throw new Error(`history ${index} is not told as it was`, { cause: error });
      });
    }
    clock.now = before;
  };
}

type History = ReturnType<typeof history> extends fc.Arbitrary<infer T> ? T : never;

async function play(world: World, told: History): Promise<Told> {
  const workspace = await world.foundWorkspace(told.zone);
  const admin = { as: workspace.admin };
  const settings = { countVisits: true, outcomes: true };
  await world.json(200, 'PATCH', '/v1/settings', { ...admin, body: settings });
  const more = [];
  for (let count = 0; count < 3; count += 1) more.push(await world.addPerson(workspace.id, 'rep'));
  const people = [workspace.rep, workspace.rep2, ...more];
  const teams = new Map<string, string>();
  for (const [index, { userId }] of people.entries()) {
    const team = told.teams[index] ?? '';
    teams.set(userId, team);
    await world.json(200, 'PATCH', `/v1/people/${userId}`, { ...admin, body: { team } });
  }
  const plans: Plan[] = [];
  for (const plan of told.plans) plans.push(await playPlan(world, workspace, plan, people));
  const contents = [];
  for (const kind of ['deck', 'deck']) {
    contents.push({ id: await approvedAsset(world, workspace), type: 'asset' as const, kind });
  }
  for (const kind of ['snippet', 'boilerplate']) {
    const id = await draftMessage(world, workspace, { kind });
    await approve(world, workspace, `/v1/messages/${id}`);
    contents.push({ id, type: 'message' as const, kind });
  }
  const marketing = { as: workspace.marketer };
  for (let count = 0; count < told.requests; count += 1) {
    const body = { title: `Wish ${String(count)}`, wordings: [], answer: '' };
    await world.json(201, 'POST', '/v1/requests', { ...marketing, body });
  }
  const announcements: Told['announcements'] = [];
  for (const title of ['First', 'Second']) {
    const call = { ...marketing, body: { title } };
    const { id } = await world.json<{ id: string }>(201, 'POST', '/v1/announcements', call);
    announcements.push({ id, readers: [] });
  }
  const read = async (target: number, as: TestPerson) => {
    const one = announcements[target % announcements.length];
    await world.call('POST', `/v1/announcements/${one?.id}/read`, { as });
    one?.readers.push(as.userId);
  };
  // Who is no rep counts for nothing.
  await read(0, workspace.marketer);
  const terms = await world.json<LeadTerms>(200, 'PUT', '/v1/leads/terms', {
    ...marketing,
    body: {
      reasons: [
        { label: 'Ready', fit: 'good' },
        { label: 'Small', fit: 'not' },
      ],
      sources: [{ label: 'Web' }, { label: 'Fair' }],
      campaigns: [{ label: 'Spring' }, { label: 'Autumn' }],
    },
  });
  const key = await readRecordKey(world.system.db, workspace.id);
  const sent: { id: string; who: number; content: string }[] = [];
  for (const step of told.steps) {
    const { kind, who, facets, target, minutesAgo, won } = step;
    const person = people[who] ?? workspace.rep;
    const content = contents[step.content] ?? { id: '', type: 'asset' };
    const about = content.type === 'asset' ? { assetId: content.id } : { messageId: content.id };
    const earlier = sent[target % Math.max(1, sent.length)];
    const at = now - minutesAgo * minute;
    const record = step.record === '' ? {} : { record: await recordPseudonym(key, step.record) };
    if (kind === 'visited') {
      // Of any event, also one that is no use, or was taken back.
      const of = earlier ?? { id: newId(), content: content.id };
      world.clock.now = now - (target % 7) * 25 * minute;
      const link = new URL(
        visitAddress(world.system.publicUrl, { contentId: of.content, eventId: of.id }),
      );
      await world.call('GET', link.pathname, { headers: { 'user-agent': browser } });
      world.clock.now = now;
      continue;
    }
    if (kind === 'read') {
      await read(target, person);
      continue;
    }
    // None, the first or the second of a list.
    const pick = (list: readonly { id: string }[], by: number) => list[(by % 3) - 1]?.id ?? null;
    const own = {
      undone: { eventId: earlier?.id ?? newId() },
      closed: {
        record: await recordPseudonym(key, step.record || 'deal/1'),
        outcome: won ? 'won' : 'lost',
      },
      searched: { query: step.text, results: target % 2 },
      asked: { wanted: step.text },
      feedback: {
        ...about,
        verdict: won ? 'up' : 'outdated',
        ...(target % 3 === 0 && { comment: 'So it is.' }),
      },
      judged: {
        // Nearly always the same lead, so that people judge it again.
        ...(step.record !== '' && { record: await recordPseudonym(key, 'lead/1') }),
        fit: won ? 'good' : 'not',
        reason: target % 2 === 0 ? null : (terms.reasons[won ? 0 : 1]?.id ?? null),
        source: pick(terms.sources, target),
        campaign: pick(terms.campaigns, target + who),
        ...(target % 4 === 0 && { comment: `Said ${String(target)}` }),
      },
      health: {
        host: facets.host ?? 'gmail',
        adapterVersion: 1,
        tableVersion: 1 + (target % 2),
        missing: won ? null : (['title', 'scope'] as const)[target % 2],
        strategies: won ? { stage: target % 4 } : {},
      },
      inserted: { ...about, ...record },
      copied: { ...about, ...record },
    }[kind] ?? { ...about };
    const id = step.again && earlier !== undefined ? earlier.id : newId();
    const event = { id, at, kind, facets, ...own };
    if (!step.again) sent.push({ id, who, content: content.id });
    await world.json(200, 'POST', '/v1/events', { as: person, body: { events: [event, event] } });
  }
  if (told.retires)
    await patch(world, workspace, `/v1/assets/${contents[0]?.id}`, { status: 'retired' });
  const leaver = told.leaves ? (people[1]?.userId ?? null) : null;
  if (leaver !== null) await world.call('DELETE', `/v1/people/${leaver}`, admin);
  const body = { ...terms, sources: terms.sources.slice(0, 1) };
  await world.json(200, 'PUT', '/v1/leads/terms', { ...marketing, body });
  const raw = await readRaw(world, workspace);
  const { requests } = told;
  const loop = { terms, announcements, plans, requests };
  return { workspace, people, teams, contents, left: leaver, ...loop, ...raw };
}

async function playPlan(
  world: World,
  workspace: TestWorkspace,
  plan: History['plans'][number],
  people: readonly TestPerson[],
): Promise<Plan> {
  const { life, everyDays, daysAgo, verifiedAgo } = plan;
  const verifier = plan.verifier === null ? null : (people[plan.verifier]?.userId ?? null);
  world.clock.now = now - daysAgo * day;
  const id = await draftMessage(world, workspace);
  const path = `/v1/messages/${id}`;
  await patch(world, workspace, path, {
    status: 'in-review',
    verifyEveryDays: everyDays,
    verifierId: verifier,
  });
  let last = world.clock.now;
  if (life !== 'in-review') await patch(world, workspace, path, { status: 'approved' });
  if (life !== 'in-review' && verifiedAgo !== null && verifiedAgo < daysAgo) {
    last = now - verifiedAgo * day;
    world.clock.now = last;
    await world.json(200, 'POST', `${path}/verify`, { as: workspace.admin });
  }
  world.clock.now = now;
  if (life === 'retired') await patch(world, workspace, path, { status: 'retired' });
  return { id, life: life as Plan['life'], verifyBy: last + everyDays * day, verifier };
}
