import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  goalListSchema,
  goalMeasures,
  goalSchema,
  withinUnits,
  type Goal,
} from '../../utils/contract/goals.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recountGoals } from './support/recount-goals.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const dayMs = 86_400_000;
const goal = {
  title: 'We answer within three days',
  side: 'marketing',
  measure: 'feedback-answered',
  within: 3,
  target: 90,
};

onBothEngines((world) => {
  const add = async (home: TestWorkspace, body: object = goal): Promise<Goal> => {
    const call = { as: home.marketer, body };
    return goalSchema.parse(await world().json(201, 'POST', '/v1/goals', call));
  };
  const list = async (as: TestPerson) =>
    goalListSchema.parse(await world().json(200, 'GET', '/v1/goals', { as })).goals;
  const send = async (as: TestPerson, events: object[]) => {
    const answer = await world().json<{ results: { status: string }[] }>(
      200,
      'POST',
      '/v1/events',
      { as, body: { events } },
    );
    expect(answer.results.filter(({ status }) => status !== 'stored')).toEqual([]);
  };
  const promise = (home: TestWorkspace) =>
    world()
      .system.db.selectFrom('setting')
      .select('value')
      .where('workspace_id', '=', home.id)
      .where('name', '=', 'feedbackWithinDays')
      .executeTakeFirst();

  test('a goal is agreed on, seen by everybody, changed and let go', async () => {
    const home = await world().foundWorkspace();
    const { id, ...made } = await add(home);
    expect(made).toMatchObject({ ...goal, ownerId: home.marketer.userId, notCountable: null });
    expect(made.weeks).toHaveLength(13);
    expect(made.weeks.every(({ value, of }) => value === null && of === 0)).toBe(true);
    expect(await list(home.rep)).toMatchObject([{ id, title: goal.title }]);
    const body = { ownerId: home.rep.userId, target: 75 };
    const changed = await world().json<Goal>(200, 'PATCH', `/v1/goals/${id}`, {
      as: home.admin,
      body,
    });
    expect(changed).toMatchObject({ ...goal, target: 75, ownerId: home.rep.userId });
    expect((await world().call('DELETE', `/v1/goals/${id}`, { as: home.admin })).status).toBe(204);
    expect(await list(home.rep)).toEqual([]);
    await world().json(404, 'DELETE', `/v1/goals/${id}`, { as: home.admin });
  });

  test('what goals promise for feedback sets its clock: the shortest, and none when none is left', async () => {
    const home = await world().foundWorkspace();
    const { id } = await add(home);
    const other = await add(home, { ...goal, within: 7 });
    expect(await promise(home)).toEqual({ value: '3' });
    await patch(world(), home, `/v1/goals/${id}`, { within: 10 });
    expect(await promise(home)).toEqual({ value: '7' });
    await patch(world(), home, `/v1/goals/${other.id}`, { measure: 'active-reps' });
    expect(await promise(home)).toEqual({ value: '10' });
    await world().call('DELETE', `/v1/goals/${id}`, { as: home.admin });
    expect(await promise(home)).toBeUndefined();
    // What no reader of the settings knows of does not stop them.
    await world().json(200, 'GET', '/v1/settings', { as: home.marketer });
  });

  test('what does not go together is named by its field', async () => {
    const home = await world().foundWorkspace();
    const away = await world().foundWorkspace();
    const refused = async (body: object, method = 'POST', path = '/v1/goals') => {
      const call = { as: home.marketer, body };
      const problem = await world().json<{ fields: { path: string }[] }>(400, method, path, call);
      return problem.fields.map((field) => field.path);
    };
    expect(await refused({ ...goal, within: null })).toEqual(['within']);
    expect(await refused({ ...goal, measure: 'active-reps' })).toEqual(['within']);
    expect(await refused({ ...goal, target: 0 })).toEqual(['target']);
    expect(await refused({ ...goal, title: ' ' })).toEqual(['title']);
    expect(await refused({ ...goal, side: 'finance' })).toEqual(['side']);
    expect(await refused({ ...goal, measure: 'revenue' })).toContain('measure');
    expect(await refused({ ...goal, ownerId: away.rep.userId })).toEqual(['ownerId']);
    const { id } = await add(home, { ...goal, measure: 'content-used', within: null });
    const path = `/v1/goals/${id}`;
    expect(await refused({ within: 3 }, 'PATCH', path)).toEqual(['within']);
    expect(await refused({ measure: 'leads-judged' }, 'PATCH', path)).toEqual(['within']);
    expect(await refused({ ownerId: away.rep.userId }, 'PATCH', path)).toEqual(['ownerId']);
  });

  test('leads are not countable while outcomes are off, and the goal says so', async () => {
    const home = await world().foundWorkspace();
    const leads = { ...goal, measure: 'leads-judged', within: 24, side: 'sales' };
    expect((await add(home, leads)).notCountable).toBe('outcomes-off');
    const body = { outcomes: true };
    await world().json(200, 'PATCH', '/v1/settings', { as: home.admin, body });
    expect((await list(home.rep))[0]?.notCountable).toBeNull();
  });

  test('what is still in time does not count yet', async () => {
    world().clock.now = Date.now();
    const home = await world().foundWorkspace('UTC');
    const asset = await approvedAsset(world(), home);
    await add(home);
    const { now } = world().clock;
    const said = (id: string, daysAgo: number) => ({
      id,
      at: now - daysAgo * dayMs,
      kind: 'feedback',
      assetId: asset,
      verdict: 'outdated',
    });
    const fresh = newId();
    await send(home.rep, [said(fresh, 2.9), said(newId(), 3.1)]);
    const sum = async () => {
      const weeks = (await list(home.rep))[0]?.weeks ?? [];
      const met = weeks.map(({ value, of }) => ((value ?? 0) * of) / 100);
      const total = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
      return [total(met), total(weeks.map(({ of }) => of))];
    };
    expect(await sum()).toEqual([0, 1]);
    await patch(world(), home, `/v1/feedback/${fresh}`, { answer: 'Mended.' });
    expect(await sum()).toEqual([1, 2]);
  });

  test('a request counts as answered when it was first filled or declined', async () => {
    const home = await world().foundWorkspace('UTC');
    const start = Date.now() - 20 * dayMs;
    const ask = async (title: string) => {
      const call = { as: home.marketer, body: { title, wordings: [], answer: '' } };
      return (await world().json<{ id: string }>(201, 'POST', '/v1/requests', call)).id;
    };
    world().clock.now = start;
    const soon = await ask('Cold storage');
    await ask('Rail terminals');
    world().clock.now = start + 4 * dayMs;
    const declined = { state: 'declined', answer: 'Not ours.' };
    await patch(world(), home, `/v1/requests/${soon}`, declined);
    world().clock.now = start + 19 * dayMs;
    await ask('Works council');
    await add(home, { ...goal, measure: 'requests-answered', within: 5 });
    const weeks = (await list(home.rep))[0]?.weeks.filter(({ of }) => of > 0);
    expect(weeks).toMatchObject([{ value: 50, of: 2 }]);
  });

  test('the share of used content is the one of the overview', async () => {
    world().clock.now = Date.now();
    const home = await world().foundWorkspace();
    const [used = ''] = await Promise.all([1, 2, 3].map(() => approvedAsset(world(), home)));
    await draftAsset(world(), home);
    await approvedAsset(world(), home, { endsAt: world().clock.now - dayMs });
    const at = world().clock.now - 89 * dayMs;
    await send(home.rep, [{ id: newId(), at, kind: 'copied', assetId: used }]);
    await add(home, { ...goal, measure: 'content-used', within: null });
    const [made] = await list(home.rep);
    const { neverUsed } = await world().json<Overview>(200, 'GET', '/v1/stats/overview?days=90', {
      as: home.marketer,
    });
    const now = made?.weeks.at(-1);
    expect(now?.of).toBe(neverUsed.of);
    expect(now?.value).toBeCloseTo((100 * (neverUsed.of - neverUsed.count)) / neverUsed.of);
    // Nothing was approved in the weeks before this one.
    expect(made?.weeks[0]).toMatchObject({ value: null, of: 0 });
  });

  const when = fc.double({ min: 0, max: 110, noNaN: true });
  const deed = fc.record({
    day: when,
    late: fc.double({ min: 0, max: 6, noNaN: true }),
    what: fc.constantFrom(
      ...(['shown', 'shown', 'inserted', 'copied', 'undone'] as const),
      ...(['feedback', 'answer', 'judged', 'opened', 'retire', 'approve', 'verify'] as const),
    ),
    asset: fc.nat(3),
    person: fc.nat(1),
    record: fc.nat(3),
    recordKind: fc.constantFrom('lead', 'contact', 'deal', 'thread'),
    host: fc.constantFrom('gmail', 'hubspot'),
    stage: fc.constantFrom('discovery', 'proposal'),
    verdict: fc.constantFrom('up', 'down', 'outdated'),
  });
  const histories = fc.record({
    zone: fc.constantFrom(
      'Europe/Berlin',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'UTC',
    ),
    deeds: fc.array(deed, { minLength: 30, maxLength: 80 }),
  });

  test('every measure equals a recount from the raw rows, whatever happened and in which zone', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ zone, deeds }) => {
        const end = Date.now();
        const start = end - 110 * dayMs;
        world().clock.now = start;
        const home = await world().foundWorkspace(zone);
        await world().json(200, 'PATCH', '/v1/settings', {
          as: home.admin,
          body: { outcomes: true },
        });
        const fields = [
          {},
          { endsAt: start + 60 * dayMs },
          { startsAt: start + 40 * dayMs },
          {},
        ] as const;
        const assets: string[] = [];
        for (const each of fields) assets.push(await approvedAsset(world(), home, each));
        await patch(world(), home, `/v1/assets/${assets[0]}`, { verifyEveryDays: 30 });
        await patch(world(), home, `/v1/assets/${assets[3]}`, { verifyEveryDays: 7 });
        const said: { id: string; person: number }[] = [];
        const used: { id: string; person: number }[] = [];
        for (const { day, late, what, ...of } of deeds.toSorted((a, b) => a.day - b.day)) {
          const at = Math.floor(start + day * dayMs);
          world().clock.now = at;
          const asset = assets[of.asset] ?? '';
          const as = of.person === 0 ? home.rep : home.rep2;
          const path = `/v1/assets/${asset}`;
          const facets = { host: of.host, stage: of.stage, recordKind: of.recordKind };
          const record = String(of.record).repeat(32);
          // What was done offline comes late, and tells when it was done.
          const base = { id: newId(), at: Math.floor(at - late * 3_600_000), facets };
          const mine = { id: base.id, person: of.person };
          if (what === 'retire' || what === 'approve') {
            const status = what === 'retire' ? 'retired' : 'approved';
            await world().call('PATCH', path, { as: home.marketer, body: { status } });
          } else if (what === 'verify') {
            await world().call('POST', `${path}/verify`, { as: home.marketer });
          } else if (what === 'answer') {
            const id = said.pop()?.id;
            if (id) await patch(world(), home, `/v1/feedback/${id}`, { answer: 'So it is.' });
          } else if (what === 'undone') {
            const last = used.pop();
            const whose = last?.person === 0 ? home.rep : home.rep2;
            if (last) await send(whose, [{ ...base, kind: 'undone', eventId: last.id }]);
          } else if (what === 'feedback') {
            said.push(mine);
            const { verdict } = of;
            await send(as, [{ ...base, kind: 'feedback', assetId: asset, verdict }]);
          } else if (what === 'judged') {
            const lists = { reason: null, source: null, campaign: null };
            await send(as, [{ ...base, kind: 'judged', fit: 'good', ...lists, record }]);
          } else if (what === 'shown') {
            await send(as, [{ ...base, kind: 'shown', assetId: asset }]);
          } else {
            if (what !== 'opened') used.push(mine);
            await send(as, [{ ...base, kind: what, assetId: asset, record }]);
          }
        }
        world().clock.now = end;
        for (const measure of goalMeasures) {
          const within = { days: 4, hours: 30, null: null }[String(withinUnits[measure])] ?? null;
          await add(home, { ...goal, measure, within });
        }
        const counted = await recountGoals(world(), home, { feedback: 4, leads: 30 });
        const stored = (await list(home.rep)).map(({ measure, weeks }) => [
          measure,
          weeks.map(({ value, of }) => ({ value, of })),
        ]);
        expect(Object.fromEntries(stored)).toMatchObject(counted);
      }),
      { numRuns: process.env['EXHAUSTIVE'] ? 60 : 4, endOnFailure: true },
    );
  });
});
