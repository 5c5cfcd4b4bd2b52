import { expect, test } from 'vitest';
import type { Board } from '../../utils/contract/board.ts';
import { outcomesSchema } from '../../utils/contract/outcomes.ts';
import { recordPseudonym } from '../../utils/domain/context/record-pseudonym.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';
import { newId, type TestWorkspace } from './support/world.ts';

onBothEngines((world) => {
  const send = (workspace: TestWorkspace, ...events: object[]) =>
    world().json<{ results: { status: string; reason?: string }[] }>(200, 'POST', '/v1/events', {
      as: workspace.rep,
      body: { events: events.map((event) => ({ id: newId(), at: world().clock.now, ...event })) },
    });
  const turnOn = (workspace: TestWorkspace, outcomes: boolean) =>
    world().json(200, 'PATCH', '/v1/settings', { as: workspace.admin, body: { outcomes } });
  const keyOf = async (workspace: TestWorkspace) => {
    const { board } = await world().json<{ board: Board }>(200, 'GET', '/v1/catalog', {
      as: workspace.rep,
    });
    return board.recordKey;
  };
  const tell = (workspace: TestWorkspace, body: object, status = 200) =>
    world().json<{ status?: string; code?: string; fields?: { path: string }[] }>(
      status,
      'POST',
      '/v1/outcomes',
      { as: workspace.marketer, body },
    );
  const read = async (workspace: TestWorkspace) =>
    outcomesSchema.parse(
      await world().json(200, 'GET', '/v1/stats/outcomes?days=30', { as: workspace.marketer }),
    );
  const deal = (recordKey: string, outcome = 'won') => ({
    host: 'hubspot',
    recordKey,
    outcome,
    at: world().clock.now,
  });

  test('off, no record is kept and a closed deal is refused, and what is good beside it is stored', async () => {
    const home = await world().foundWorkspace();
    const assetId = await approvedAsset(world(), home);
    const record = 'a'.repeat(32);
    const { results } = await send(
      home,
      { kind: 'inserted', assetId, record },
      { kind: 'closed', record, outcome: 'won' },
      { kind: 'opened', assetId },
    );
    expect(results.map(({ status }) => status)).toEqual(['stored', 'rejected', 'stored']);
    expect(results[1]?.reason).toMatch(/^kind: outcomes are off/);
    const rows = await world()
      .system.db.selectFrom('event')
      .select('record')
      .where('workspace_id', '=', home.id)
      .execute();
    expect(rows.map((row) => row.record)).toEqual(['', '']);
    expect((await tell(home, deal('d1'), 409)).code).toBe('conflict');
    expect(await read(home)).toMatchObject({ on: false, all: { deals: 0 }, contents: [] });
  });

  test('a CRM’s deal meets the browser’s uses by the same pseudonym, and the newest outcome counts', async () => {
    const home = await world().foundWorkspace();
    await turnOn(home, true);
    const assetId = await approvedAsset(world(), home, { title: 'Used on deals' });
    const key = (await keyOf(home)) ?? '';
    const record = await recordPseudonym(key, 'hubspot/deal/7');
    const other = await recordPseudonym(key, 'hubspot/deal/8');
    const earlier = world().clock.now - 3_600_000;
    await send(
      home,
      { kind: 'inserted', assetId, record, at: earlier },
      { kind: 'copied', assetId, record, at: earlier },
      // After it was closed: it can't have been used on it.
      { kind: 'inserted', assetId, record: other, at: world().clock.now + 1000 },
    );
    expect(await tell(home, deal('hubspot/deal/7', 'lost'))).toEqual({ status: 'stored' });
    expect(await tell(home, deal('hubspot/deal/7', 'lost'))).toEqual({ status: 'duplicate' });
    await tell(home, { ...deal('hubspot/deal/7'), at: world().clock.now + 5 });
    await tell(home, deal('hubspot/deal/8', 'lost'));
    const outcomes = await read(home);
    expect(outcomes.all).toEqual({ deals: 2, won: 1, lost: 1, rate: null });
    expect(outcomes.contents).toMatchObject([
      { id: assetId, deals: 1, won: 1, lost: 0, rate: null },
    ]);
    const stored = await world()
      .system.db.selectFrom('event')
      .selectAll()
      .where('workspace_id', '=', home.id)
      .execute();
    expect(JSON.stringify(stored)).not.toContain('deal/7');
    expect(await storedRollups(world(), home)).toEqual(await recount(world(), home));
  });

  test('a share is said from ten deals on, with its interval', async () => {
    const home = await world().foundWorkspace();
    await turnOn(home, true);
    for (let count = 0; count < 9; count += 1) await tell(home, deal(`d${String(count)}`));
    expect((await read(home)).all).toMatchObject({ deals: 9, rate: null });
    await tell(home, deal('d9', 'lost'));
    expect((await read(home)).all).toMatchObject({
      deals: 10,
      won: 9,
      rate: { value: 0.9, low: expect.closeTo(0.596, 3), high: expect.closeTo(0.982, 3) },
    });
  });

  test('what is wrong is named', async () => {
    const home = await world().foundWorkspace();
    await turnOn(home, true);
    const fields = async (body: object) =>
      (await tell(home, body, 400)).fields?.map(({ path }) => path);
    expect(await fields({ ...deal(''), outcome: 'maybe' })).toEqual(['recordKey', 'outcome']);
    expect(await fields({ ...deal('d'), at: 1 })).toEqual(['at']);
    expect(await fields({ ...deal('d'), at: world().clock.now + 10 * 86_400_000 })).toEqual(['at']);
  });
});
