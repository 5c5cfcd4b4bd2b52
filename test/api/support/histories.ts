import * as fc from 'fast-check';
import { readRecordKey } from '../../../server/services/settings/record-key.ts';
import { recordPseudonym } from '../../../utils/domain/context/record-pseudonym.ts';
import { visitAddress } from '../../../utils/domain/links/visit-address.ts';
import { approvedAsset, approve, draftMessage, patch } from './content.ts';
import { readRaw, type RawEvent } from './raw-figures.ts';
import { newId, type TestPerson, type TestWorkspace, type World } from './world.ts';

/** After the clocks changed in all of these zones: an hour, an hour, half an hour, and not at all. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const now = Date.parse('2026-11-05T10:20:00Z');
const minute = 60_000;
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

/** What happened in a workspace, and who is to judge by it. */
export interface Told {
  workspace: TestWorkspace;
  people: TestPerson[];
  teams: Map<string, string>;
  /** Two assets and a message; the first asset may be retired, the second was never used by anybody. */
  contents: { id: string; type: 'asset' | 'message' }[];
  standing: RawEvent[];
  presence: { who: string; day: string }[];
  /** The one who left, if anybody did. */
  left: string | null;
}

/** As often as each is named. */
const kinds = (
  'shown shown shown opened inserted inserted copied feedback ' +
  'dismissed undone visited visited closed searched'
).split(' ');

const history = () =>
  fc.record({
    zone: fc.constantFrom(...zones),
    teams: fc.array(fc.constantFrom('', 'North', 'South'), { minLength: 5, maxLength: 5 }),
    retires: fc.boolean(),
    leaves: fc.boolean(),
    steps: fc.array(
      fc.record({
        who: fc.nat(4),
        kind: fc.constantFrom(...kinds),
        content: fc.constantFrom(0, 0, 0, 1, 2),
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
        facets: fc.record(
          {
            host: fc.constantFrom('gmail', 'gmail', 'hubspot'),
            stage: fc.constantFrom('discovery', 'proposal'),
            industry: fc.constantFrom('retail', 'food'),
          },
          { requiredKeys: [] },
        ),
      }),
      { minLength: 10, maxLength: 70 },
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
  const message = await draftMessage(world, workspace);
  await approve(world, workspace, `/v1/messages/${message}`);
  const contents = [
    { id: await approvedAsset(world, workspace), type: 'asset' as const },
    { id: await approvedAsset(world, workspace), type: 'asset' as const },
    { id: message, type: 'message' as const },
  ];
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
    const own = {
      undone: { eventId: earlier?.id ?? newId() },
      closed: {
        record: await recordPseudonym(key, step.record || 'deal/1'),
        outcome: won ? 'won' : 'lost',
      },
      searched: { query: 'anything', results: 0 },
      feedback: { ...about, verdict: 'up' },
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
  const raw = await readRaw(world, workspace);
  return { workspace, people, teams, contents, left: leaver, ...raw };
}
