import { expect, test } from 'vitest';
import { catalogueSchema, type Catalogue } from '../../utils/contract/catalogue.ts';
import { textFingerprint } from '../../utils/domain/links/text-fingerprint.ts';
import { newGeneration } from '../../server/services/workspace/generation.ts';
import { approve, approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import type { TestWorkspace } from './support/world.ts';

const idsOf = (catalogue: Catalogue) =>
  [...catalogue.assets, ...catalogue.messages].map((item) => item.id).toSorted();

onBothEngines((world) => {
  const read = async (workspace: TestWorkspace, since?: string): Promise<Catalogue> => {
    const query = since === undefined ? '' : `?since=${encodeURIComponent(since)}`;
    const call = { as: workspace.rep };
    return catalogueSchema.parse(await world().json(200, 'GET', `/v1/catalog${query}`, call));
  };

  test('reps see what is approved, and of the rest not even a tombstone', async () => {
    const home = await world().foundWorkspace();
    const draft = await draftAsset(world(), home);
    const message = await draftMessage(world(), home, { kind: 'battlecard' });
    await approve(world(), home, `/v1/messages/${message}`);
    const all = await read(home);
    expect(all.complete).toBe(true);
    expect(idsOf(all)).toEqual([message]);
    expect(all.messages[0]).toMatchObject({ visibility: 'internal', version: 1 });
    await patch(world(), home, `/v1/assets/${draft}`, { status: 'retired' });
    expect((await read(home)).removed).toEqual([]);
  });

  test('a delta holds what changed since, and nothing changed is 304', async () => {
    const home = await world().foundWorkspace();
    const first = await approvedAsset(world(), home);
    const { cursor } = await read(home);
    expect(await read(home, cursor)).toMatchObject({ complete: false, assets: [], removed: [] });
    const second = await approvedAsset(world(), home);
    const delta = await read(home, cursor);
    expect([delta.complete, idsOf(delta)]).toEqual([false, [second]]);
    expect(idsOf(await read(home))).toEqual([first, second].toSorted());

    const answer = await world().call('GET', '/v1/catalog', { as: home.rep });
    const headers = { 'if-none-match': `W/${answer.headers.get('etag')}` };
    const same = await world().call('GET', '/v1/catalog', { as: home.rep, headers });
    expect([same.status, await same.text()]).toEqual([304, '']);
    await approvedAsset(world(), home);
    expect((await world().call('GET', '/v1/catalog', { as: home.rep, headers })).status).toBe(200);
  });

  test('retired content leaves a tombstone by which a draft can be told', async () => {
    const home = await world().foundWorkspace();
    const text = 'Drivers wait an hour less since they book the dock they need.';
    const old = await approvedAsset(world(), home, {
      url: 'https://www.files.example/old/?utm_source=x',
      body: text,
    });
    const next = await approvedAsset(world(), home);
    const { cursor } = await read(home);
    await patch(world(), home, `/v1/assets/${old}`, { status: 'retired', replacementId: next });
    const { removed, assets } = await read(home, cursor);
    expect(assets).toEqual([]);
    expect(removed).toEqual([
      expect.objectContaining({
        type: 'asset',
        id: old,
        reason: 'retired',
        addressKey: 'files.example/old',
        fingerprint: textFingerprint(text),
        replacementId: next,
      }),
    ]);
    expect((await read(home)).removed).toEqual(removed);
    await patch(world(), home, `/v1/assets/${old}`, { status: 'approved' });
    const undone = await read(home);
    expect([idsOf(undone), undone.removed]).toEqual([[old, next].toSorted(), []]);
    await patch(world(), home, `/v1/assets/${old}`, { status: 'draft' });
    expect((await read(home)).removed[0]?.reason).toBe('withdrawn');
  });

  test('an edit of approved content waits for its approval', async () => {
    const home = await world().foundWorkspace();
    const id = await approvedAsset(world(), home, { title: 'Before' });
    const { cursor } = await read(home);
    await patch(world(), home, `/v1/assets/${id}`, { title: 'After', kind: 'video' });
    await patch(world(), home, `/v1/assets/${id}`, { title: 'After all' });
    expect((await read(home, cursor)).assets).toEqual([]);
    expect((await read(home)).assets[0]).toMatchObject({
      title: 'Before',
      kind: 'deck',
      version: 1,
    });
    await patch(world(), home, `/v1/assets/${id}`, { status: 'approved' });
    expect((await read(home, cursor)).assets[0]).toMatchObject({
      title: 'After all',
      kind: 'video',
      version: 2,
    });
  });

  test('a message tells what its approved versions said before, newest first', async () => {
    const home = await world().foundWorkspace();
    const say = (pay: string) =>
      `We cut the time that trucks wait at the gate, and you pay ${pay}.`;
    const id = await draftMessage(world(), home, { body: say('a draft') });
    const other = await draftMessage(world(), home);
    const write = (fields: object) => patch(world(), home, `/v1/messages/${id}`, fields);
    const earlier = async (since?: string) => {
      const { messages } = await read(home, since);
      return messages.find((message) => message.id === id)?.earlier;
    };
    await write({ body: say('nothing') });
    await approve(world(), home, `/v1/messages/${id}`);
    await approve(world(), home, `/v1/messages/${other}`);
    expect(await earlier()).toEqual([]);
    const { cursor } = await read(home);

    await write({ body: say('little'), status: 'approved' });
    await write({ title: 'Another title', status: 'approved' });
    await write({ body: say('never seen by a rep') });
    await write({ body: say('much'), status: 'approved' });
    const before = [say('little'), say('nothing')].map(textFingerprint);
    expect(await earlier()).toEqual(before);
    expect(await earlier(cursor)).toEqual(before);
    expect((await read(home)).messages.find((message) => message.id === other)?.earlier).toEqual(
      [],
    );

    await write({ body: say('nothing'), status: 'approved' });
    expect(await earlier()).toEqual([say('much'), say('little')].map(textFingerprint));
    for (const pay of ['1', '2', '3', '4', '5']) {
      await write({ body: say(pay), status: 'approved' });
    }
    expect(await earlier()).toEqual(['4', '3', '2', '1', 'nothing'].map(say).map(textFingerprint));
  });

  test('what starts later is there with its dates; what has ended is a tombstone', async () => {
    const home = await world().foundWorkspace();
    const soon = world().clock.now + 86_400_000;
    const { cursor } = await read(home);
    const later = await approvedAsset(world(), home, { startsAt: soon });
    const ended = await approvedAsset(world(), home, { endsAt: world().clock.now - 1 });
    const ending = await approvedAsset(world(), home, { endsAt: soon });
    const delta = await read(home, cursor);
    expect(idsOf(delta)).toEqual([later, ending].toSorted());
    expect(delta.assets.find((asset) => asset.id === later)?.startsAt).toBe(soon);
    expect(delta.removed).toMatchObject([{ id: ended, reason: 'expired' }]);
    world().clock.now = soon;
    expect((await read(home)).removed.map(({ id }) => id).toSorted()).toEqual(
      [ended, ending].toSorted(),
    );
    world().clock.now = Date.now();
  });

  test('a cursor that is not understood, or of another life of the data, gets everything', async () => {
    const home = await world().foundWorkspace();
    const id = await approvedAsset(world(), home);
    const { cursor } = await read(home);
    for (const since of ['', 'rubbish', '%00', cursor.replace('.', '.9'), 'other.0']) {
      const all = await read(home, since);
      expect([since, all.complete, idsOf(all)]).toEqual([since, true, [id]]);
    }
    await world()
      .system.db.updateTable('workspace')
      .set({ generation: newGeneration() })
      .where('workspace_id', '=', home.id)
      .execute();
    const after = await read(home, cursor);
    expect([after.complete, after.cursor === cursor]).toEqual([true, false]);
  });

  test('whoever follows the cursors while many write at once misses nothing', async () => {
    const home = await world().foundWorkspace();
    const held = new Set<string>();
    let cursor: string | undefined;
    const follow = async () => {
      const delta = await read(home, cursor);
      if (delta.complete) held.clear();
      for (const id of idsOf(delta)) held.add(id);
      for (const { id } of delta.removed) held.delete(id);
      ({ cursor } = delta);
    };
    const writing = new AbortController();
    const reader = (async () => {
      while (!writing.signal.aborted) await follow();
    })();
    await Promise.all(
      Array.from({ length: 6 }, async (_, writer) => {
        for (let round = 0; round < 3; round += 1) {
          const id = await approvedAsset(world(), home);
          if ((writer + round) % 3 === 0) {
            await patch(world(), home, `/v1/assets/${id}`, { status: 'retired' });
          }
        }
      }),
    );
    writing.abort();
    await reader;
    await follow();
    expect([...held].toSorted()).toEqual(idsOf(await read(home)));
    expect(held.size).toBe(12);
  });
});
