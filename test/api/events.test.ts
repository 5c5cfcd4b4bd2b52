import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { EventResult } from '../../utils/contract/events.ts';
import type { MyFeedback } from '../../utils/contract/feedback.ts';
import { approvedAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';
import { newId, type TestPerson, type TestWorkspace, type World } from './support/world.ts';

onBothEngines((world) => {
  let home: TestWorkspace;
  let asset: string;
  beforeAll(async () => {
    home = await world().foundWorkspace();
    asset = await approvedAsset(world(), home);
  });

  const send = async (as: TestPerson, events: unknown[]) => {
    const call = { as, body: { events } };
    return (await world().json<{ results: EventResult[] }>(200, 'POST', '/v1/events', call))
      .results;
  };
  const statuses = async (as: TestPerson, events: unknown[]) =>
    (await send(as, events)).map((result) => result.status);
  const event = (fields: object = {}) => ({
    id: newId(),
    at: Date.now() - 60_000,
    kind: 'shown',
    assetId: asset,
    facets: { host: 'gmail', stage: 'discovery' },
    ...fields,
  });
  const expectAgreement = async (workspace = home) =>
    expect(await storedRollups(world(), workspace)).toEqual(await recount(world(), workspace));

  test('an event is stored once, whoever sends its id again and in whatever letters', async () => {
    const one = event();
    expect(await statuses(home.rep, [one, { ...one }])).toEqual(['stored', 'duplicate']);
    expect(await statuses(home.rep, [one, { ...one, id: one.id.toUpperCase() }])).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(await send(home.rep2, [one])).toEqual([{ id: one.id, status: 'duplicate' }]);
    await expectAgreement();
  });

  test('one good event is stored beside three bad ones, each told its field', async () => {
    const results = await send(home.rep, [
      event({ kind: 'guessed' }),
      event(),
      event({ pageText: 'secret' }),
      'rubbish',
    ]);
    expect(results.map((result) => result.status)).toEqual([
      'rejected',
      'stored',
      'rejected',
      'rejected',
    ]);
    expect(results[0]?.reason).toMatch(/^kind: /);
    expect(results[2]?.reason).toMatch(/^pageText: /);
    expect(results[3]?.id).toBeNull();
    await expectAgreement();
  });

  test('a character that no database keeps holds up nothing', async () => {
    const text = 'Pasted\0 from somewhere';
    const results = await statuses(home.rep, [
      event({ kind: 'feedback', verdict: 'down', comment: text }),
      event({ kind: 'noted', note: 'objection', text }),
      event(),
    ]);
    expect(results).toEqual(['stored', 'stored', 'stored']);
    await expectAgreement();
  });

  test('unknown content, also that of another workspace, is rejected', async () => {
    const away = await world().foundWorkspace();
    const [one, other] = await send(away.rep, [event(), event({ assetId: newId() })]);
    expect(one).toMatchObject({
      status: 'rejected',
      reason: expect.stringMatching(/no such content/),
    });
    expect(other?.reason).toBe(one?.reason);
  });

  test('a browser with a fast clock loses nothing; what is before 2020 is rejected', async () => {
    const day = 86_400_000;
    const { now } = world().clock;
    const ahead = event({ at: now + 400 * day, kind: 'copied' });
    const slightly = event({ at: now + day / 2 });
    const results = await send(home.rep, [
      ahead,
      event({ at: Date.parse('2019-12-31') }),
      slightly,
    ]);
    expect(results.map((result) => result.status)).toEqual(['stored', 'rejected', 'stored']);
    expect(results[1]?.reason).toMatch(/^at: /);
    const { events } = await myEvents(world(), home.rep, '/v1/me/events?limit=500');
    const timeOf = (id: string) => events.find((each) => each.id === id)?.at;
    expect([timeOf(ahead.id), timeOf(slightly.id)]).toEqual([now, slightly.at]);
    expect(await statuses(home.rep, [ahead])).toEqual(['duplicate']);
    await expectAgreement();
  });

  test('being shown cues does not make a person active, doing something does', async () => {
    const workspace = await world().foundWorkspace();
    const about = { assetId: await approvedAsset(world(), workspace) };
    const days = async () => (await storedRollups(world(), workspace)).presence.length;
    await send(workspace.rep, [event(about)]);
    expect(await days()).toBe(0);
    await send(workspace.rep, [event({ ...about, kind: 'dismissed' })]);
    expect(await days()).toBe(1);
    await expectAgreement(workspace);
  });

  test('taking back counts once, and only for one’s own events', async () => {
    const used = event({ kind: 'inserted' });
    const undo = () => ({ id: newId(), at: Date.now(), kind: 'undone', eventId: used.id });
    expect(await statuses(home.rep, [undo()])).toEqual(['rejected']);
    expect(await statuses(home.rep, [used, undo()])).toEqual(['stored', 'stored']);
    expect(await statuses(home.rep, [undo()])).toEqual(['stored']);
    const [foreign] = await send(home.rep2, [undo()]);
    expect(foreign).toMatchObject({
      status: 'rejected',
      reason: expect.stringMatching(/^eventId: /),
    });
    await expectAgreement();
  });

  test('feedback taken back is gone from every list', async () => {
    const said = event({ kind: 'feedback', verdict: 'outdated', comment: 'Old logo' });
    await send(home.rep, [said]);
    const mine = async () => {
      const call = { as: home.rep };
      const answer = await world().json<{ feedback: MyFeedback[] }>(
        200,
        'GET',
        '/v1/feedback/mine',
        call,
      );
      return answer.feedback.map((entry) => entry.id);
    };
    expect(await mine()).toContain(said.id);
    await send(home.rep, [{ id: newId(), at: Date.now(), kind: 'undone', eventId: said.id }]);
    expect(await mine()).not.toContain(said.id);
    const body = { state: 'seen' };
    await world().json(404, 'PATCH', `/v1/feedback/${said.id}`, { as: home.marketer, body });
  });

  test('what a rep asks for is kept with their words, makes them active, and can be taken back', async () => {
    const workspace = await world().foundWorkspace();
    const asked = { id: newId(), at: Date.now(), kind: 'asked', wanted: '  A deck for ports ' };
    expect(await statuses(workspace.rep, [asked, { ...asked, id: newId(), wanted: ' ' }])).toEqual([
      'stored',
      'rejected',
    ]);
    const { days, presence } = await storedRollups(world(), workspace);
    expect([Object.values(days), presence.length]).toEqual([[1], 1]);
    const undo = { id: newId(), at: Date.now(), kind: 'undone', eventId: asked.id };
    expect(await statuses(workspace.rep, [undo])).toEqual(['stored']);
    await expectAgreement(workspace);
    const { events } = await myEvents(world(), workspace.rep, '/v1/me/events');
    expect(events.find(({ id }) => id === asked.id)).toMatchObject({
      kind: 'asked',
      contentTitle: null,
      stored: { wanted: 'A deck for ports', undoneAt: expect.any(Number) },
    });
  });

  test('a finding called wrong waits for an answer, though its content is gone for reps', async () => {
    const workspace = await world().foundWorkspace();
    const retired = await approvedAsset(world(), workspace);
    await patch(world(), workspace, `/v1/assets/${retired}`, { status: 'retired' });
    const withdrawn = await approvedAsset(world(), workspace);
    await patch(world(), workspace, `/v1/assets/${withdrawn}`, { status: 'draft' });
    const said = [retired, withdrawn].map((assetId) =>
      event({ kind: 'feedback', verdict: 'wrong-finding', assetId }),
    );
    expect(await statuses(workspace.rep, said)).toEqual(['stored', 'stored']);
    const path = '/v1/feedback?waiting=true&verdict=wrong-finding';
    const call = { as: workspace.marketer };
    const list = await world().json<{ feedback: MyFeedback[] }>(200, 'GET', path, call);
    expect(list.feedback.map(({ contentId }) => contentId).toSorted()).toEqual(
      [retired, withdrawn].toSorted(),
    );
  });

  test('500 events are taken, 501 are not', async () => {
    const many = Array.from({ length: 500 }, () => event());
    expect(new Set(await statuses(home.rep, many))).toEqual(new Set(['stored']));
    const body = { events: [...many, event()] };
    const problem = await world().json<{ code: string }>(400, 'POST', '/v1/events', {
      as: home.rep,
      body,
    });
    expect(problem.code).toBe('invalid-body');
    await expectAgreement();
  });

  test('batches that overlap, all at once, store every event exactly once', async () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      event({ kind: index % 3 === 0 ? 'copied' : 'shown' }),
    );
    const batches = Array.from({ length: 8 }, (_, index) => {
      const part = events.slice(index * 5, index * 5 + 25);
      return index % 2 === 0 ? part : part.toReversed();
    });
    const all = await Promise.all(batches.map((batch) => send(home.rep, batch)));
    const stored = all.flat().filter((result) => result.status === 'stored');
    expect(stored).toHaveLength(events.length);
    expect(new Set(stored.map((result) => result.id))).toEqual(
      new Set(events.map((each) => each.id)),
    );
    expect(all.flat().some((result) => result.status === 'rejected')).toBe(false);
    await expectAgreement();
  });

  test('the rollups are what a recount of the events gives, whatever was sent', async () => {
    const workspace = await world().foundWorkspace('America/St_Johns');
    const contents = [
      await approvedAsset(world(), workspace),
      await approvedAsset(world(), workspace),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(step(), { minLength: 1, maxLength: 40 }), async (steps) => {
        const sent: { id: string }[] = [];
        for (const { who, ...fields } of steps) {
          const about = { assetId: contents[fields.content] };
          const at = Date.now() - fields.minutesAgo * 60_000;
          const target = sent[fields.target % Math.max(sent.length, 1)]?.id ?? newId();
          const id = fields.again ? target : newId();
          const body =
            fields.kind === 'undone'
              ? { id, at, kind: 'undone', eventId: target }
              : { id, at, kind: fields.kind, facets: fields.facets, ...fields.place, ...about };
          sent.push({ id });
          await send(who === 0 ? workspace.rep : workspace.rep2, [body]);
        }
        const stored = await storedRollups(world(), workspace);
        expect(stored).toEqual(await recount(world(), workspace));
      }),
      { numRuns: process.env['EXHAUSTIVE'] ? 200 : 8 },
    );
  });

  test('everything recorded about me comes page by page, and nothing of others', async () => {
    const workspace = await world().foundWorkspace();
    const about = { assetId: await approvedAsset(world(), workspace) };
    const now = Date.now();
    // Times that many share, in another order than the ids: an offline browser sends late.
    const at = (index: number) => now - ((index * 7) % 23) * 60_000;
    const mine = Array.from({ length: 230 }, (_, index) => {
      return { id: newId(), at: at(index), kind: 'opened', ...about };
    });
    await send(workspace.rep, mine);
    await send(workspace.rep2, [{ id: newId(), at: now, kind: 'opened', ...about }]);
    const newestFirst = mine
      .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      .map((each) => each.id);
    for (const [limit, pages] of [
      ['', [100, 100, 30]],
      ['limit=77', [77, 77, 76]],
    ] as const) {
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let before = ''; ;) {
        const path = `/v1/me/events?${limit}${before}`;
        const page = await myEvents(world(), workspace.rep, path);
        expect(page.total).toBe(mine.length);
        if (page.events.length === 0) break;
        sizes.push(page.events.length);
        seen.push(...page.events.map((each) => each.id));
        before = `&before=${seen.at(-1)}`;
      }
      expect(sizes).toEqual(pages);
      expect(seen).toEqual(newestFirst);
    }
  });
});

const myEvents = (world: World, as: TestPerson, path: string) =>
  world.json<{ total: number; events: { id: string; at: number }[] }>(200, 'GET', path, { as });

const step = () =>
  fc.record({
    who: fc.constantFrom(0, 1),
    kind: fc.constantFrom('shown', 'opened', 'inserted', 'copied', 'undone'),
    content: fc.constantFrom(0, 1),
    place: fc.record({ position: fc.integer({ min: 0, max: 14 }) }, { requiredKeys: [] }),
    minutesAgo: fc.integer({ min: 0, max: 4000 }),
    target: fc.nat(100),
    again: fc.constantFrom(false, false, false, true),
    facets: fc.record(
      {
        host: fc.constantFrom('gmail', 'hubspot'),
        stage: fc.constantFrom('discovery', 'proposal'),
        industry: fc.constantFrom('retail', 'food'),
      },
      { requiredKeys: [] },
    ),
  });
