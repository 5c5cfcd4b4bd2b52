import { expect, test } from 'vitest';
import type { EventResult } from '../../utils/contract/events.ts';
import type { MyEvents } from '../../utils/contract/people.ts';
import { siteListSchema, type SiteHealth } from '../../utils/contract/site-health.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

onBothEngines((world) => {
  /** Noon of a working day: an hour more or less is the same day, also by UTC. */
  const noon = Date.parse('2026-06-17T12:00:00Z');
  const atNoon = async () => {
    world().clock.now = noon;
    const home = await world().foundWorkspace();
    return { home, asset: await approvedAsset(world(), home) };
  };
  const send = async (as: TestPerson, ...events: object[]) => {
    const body = { events: events.map((fields) => ({ id: newId(), at: noon, ...fields })) };
    const { results } = await world().json<{ results: EventResult[] }>(200, 'POST', '/v1/events', {
      as,
      body,
    });
    return results;
  };
  const health = (host: string, missing: string | null, more: object = {}) => ({
    kind: 'health',
    host,
    adapterVersion: 2,
    tableVersion: 1,
    missing,
    strategies: {},
    ...more,
  });
  const sites = async (workspace: TestWorkspace, query = '') => {
    const call = { as: workspace.marketer };
    return siteListSchema.parse(await world().json(200, 'GET', `/v1/sites${query}`, call)).sites;
  };
  const site = async (workspace: TestWorkspace, host: string, query = '') => {
    const found = (await sites(workspace, query)).find((each) => each.host === host);
    return found as SiteHealth;
  };

  test('a health report is stored once, told to its person as it is, and counts for nothing else', async () => {
    const { home } = await atNoon();
    const id = newId();
    const strategies = { stage: 2, company: 0 };
    const report = { id, ...health('hubspot', null, { strategies }) };
    const statuses = (await send(home.rep, report, report, { ...report })).map((r) => r.status);
    expect(statuses).toEqual(['stored', 'duplicate', 'duplicate']);
    expect((await send(home.rep2, report))[0]?.status).toBe('duplicate');

    const mine = await world().json<MyEvents>(200, 'GET', '/v1/me/events', { as: home.rep });
    expect(mine).toMatchObject({ total: 1 });
    const { adapterVersion, tableVersion } = report as never;
    expect(mine.events[0]).toEqual({
      id,
      kind: 'health',
      at: noon,
      contentTitle: null,
      stored: {
        host: 'hubspot',
        adapterVersion,
        tableVersion,
        missing: null,
        strategies,
        receivedAt: noon,
      },
    });

    const call = { as: home.marketer };
    const overview = await world().json<Overview>(200, 'GET', '/v1/stats/overview', call);
    expect([overview.activeReps.count, overview.funnel]).toEqual([
      0,
      { shown: 0, opened: 0, used: 0, visited: 0, feedback: 0 },
    ]);
    const { people } = await world().json<{ people: { lastActiveDay: string | null }[] }>(
      200,
      'GET',
      '/v1/people',
      call,
    );
    expect(people.filter(({ lastActiveDay }) => lastActiveDay !== null)).toEqual([]);
    expect(await storedRollups(world(), home)).toEqual(await recount(world(), home));
  });

  test('reports that overlap, all at once, are stored exactly once; taken back they count no more', async () => {
    const { home } = await atNoon();
    const reports = Array.from({ length: 12 }, (_, minute) => ({
      id: newId(),
      at: noon + minute,
      ...health('zoho', 'title'),
    }));
    const all = await Promise.all(
      [0, 2, 4, 6].map((from) => send(home.rep, ...reports.slice(from, from + 6))),
    );
    expect(all.flat().filter(({ status }) => status === 'stored')).toHaveLength(12);
    expect((await site(home, 'zoho')).breakages).toMatchObject([{ reports: 12, people: 1 }]);

    const undo = { kind: 'undone', eventId: reports[0]?.id };
    expect((await send(home.rep, undo))[0]?.status).toBe('stored');
    expect((await site(home, 'zoho')).breakages).toMatchObject([{ reports: 11 }]);
    expect(await storedRollups(world(), home)).toEqual(await recount(world(), home));
  });

  test('a report that names what no page has is refused with its field', async () => {
    const { home } = await atNoon();
    const results = await send(
      home.rep,
      health('pipedrive', 'password'),
      health('myspace', 'title'),
      health('pipedrive', 'title', { text: 'Dear Dana' }),
      health('pipedrive', 'title', { strategies: { secret: 1 } }),
    );
    expect(results.map(({ status, reason }) => [status, reason?.split(':')[0]])).toEqual([
      ['rejected', 'missing'],
      ['rejected', 'host'],
      ['rejected', 'text'],
      ['rejected', 'strategies.secret'],
    ]);
  });

  test('every site is told of, worst first, with its people and what is wrong', async () => {
    const { home, asset } = await atNoon();
    const shown = (host: string, minutes: number) => ({
      kind: 'shown',
      assetId: asset,
      at: noon - minutes * minuteMs,
      facets: { host },
    });
    await send(
      home.rep,
      shown('gmail', 50),
      shown('gmail', 40),
      shown('hubspot', 45),
      shown('pipedrive', 35),
      { ...health('pipedrive', 'title'), at: noon - 30 * minuteMs },
      {
        ...health('hubspot', null, { strategies: { stage: 1, people: 0 } }),
        at: noon - 20 * minuteMs,
      },
    );
    await send(
      home.rep2,
      shown('gmail', 30),
      { ...health('pipedrive', 'title'), at: noon - 10 * minuteMs },
      {
        ...health('hubspot', null, { strategies: { stage: 3, company: 1 }, tableVersion: 2 }),
        at: noon - 5 * minuteMs,
      },
    );
    const all = await sites(home);
    expect(all.map(({ host, state }) => `${host} ${state}`)).toEqual([
      'pipedrive broken',
      'hubspot weakened',
      'gmail fine',
      ...['outlook', 'salesforce', 'dynamics', 'zoho', 'copper', 'freshsales', 'close'].map(
        (host) => `${host} unused`,
      ),
    ]);
    const seen = {
      people: 2,
      reports: 2,
      firstAt: noon - 30 * minuteMs,
      lastAt: noon - 10 * minuteMs,
    };
    expect(all[0]).toEqual({
      host: 'pipedrive',
      state: 'broken',
      people: 1,
      lastReadAt: noon - 35 * minuteMs,
      broken: seen,
      breakages: [{ missing: 'title', adapterVersion: 2, tableVersion: 1, ...seen, stands: true }],
      readAgainAt: null,
      weakened: [],
      table: null,
      highestVersion: 0,
      history: [],
    });
    const of = (field: string, strategy: number, tableVersion: number, people: number) => ({
      field,
      strategy,
      adapterVersion: 2,
      tableVersion,
      people,
      reports: people,
      firstAt: noon - (people === 2 ? 20 : 5) * minuteMs,
      lastAt: noon - 5 * minuteMs,
      stands: true,
    });
    expect(all[1]).toMatchObject({ broken: null, breakages: [], readAgainAt: null });
    expect(all[1]?.weakened).toEqual([of('company', 1, 2, 1), of('stage', 3, 2, 2)]);
    expect(all[2]).toMatchObject({ people: 2, lastReadAt: noon - 30 * minuteMs });
  });

  test('pages that are read again say since when; whose are not, keep it broken', async () => {
    const { home, asset } = await atNoon();
    const broken = (minutes: number) => ({
      ...health('pipedrive', 'scope'),
      at: noon + minutes * minuteMs,
    });
    const read = (minutes: number) => ({
      kind: 'opened',
      assetId: asset,
      at: noon + minutes * minuteMs,
      facets: { host: 'pipedrive' },
    });
    await send(home.rep, read(-5), broken(0));
    await send(home.rep2, broken(2));
    expect(await site(home, 'pipedrive')).toMatchObject({ state: 'broken', readAgainAt: null });
    await send(home.rep2, read(5), read(9), read(30));
    expect(await site(home, 'pipedrive')).toMatchObject({
      state: 'broken',
      broken: { people: 1, firstAt: noon },
      breakages: [{ people: 2 }],
      readAgainAt: noon + 5 * minuteMs,
    });
    await send(home.rep, read(20));
    expect(await site(home, 'pipedrive')).toMatchObject({
      state: 'weakened',
      broken: null,
      readAgainAt: noon + 5 * minuteMs,
    });
    world().clock.now = noon + 2 * dayMs;
    await send(home.rep, read(1500));
    expect(await site(home, 'pipedrive')).toMatchObject({
      state: 'fine',
      breakages: [{ stands: false }],
    });
  });

  test('only the period counts, and pages of sites allowed by hand only where there were some', async () => {
    const { home, asset } = await atNoon();
    const old = { at: noon - 20 * dayMs };
    await send(
      home.rep,
      { ...health('close', 'title'), ...old },
      { kind: 'shown', assetId: asset, facets: { host: 'other' }, ...old },
    );
    expect([await site(home, 'close'), await site(home, 'other')]).toEqual([
      expect.objectContaining({ state: 'unused', people: 0, breakages: [] }),
      undefined,
    ]);
    expect(await site(home, 'close', '?days=30')).toMatchObject({ state: 'broken' });
    expect(await site(home, 'other', '?days=30')).toMatchObject({ state: 'fine', people: 1 });
    const away = await world().foundWorkspace();
    expect((await sites(away, '?days=90')).every(({ state }) => state === 'unused')).toBe(true);
  });
});
