import { expect, test } from 'vitest';
import { catalogueSchema } from '../../utils/contract/catalogue.ts';
import { recountPlaces } from '../../server/services/experience/recount-places.ts';
import { approve, approvedAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { storedRollups } from './support/recount.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const dayMs = 86_400_000;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

onBothEngines((world) => {
  const sync = async (workspace: TestWorkspace, since = '') => {
    const path = `/v1/catalog?since=${encodeURIComponent(since)}`;
    return catalogueSchema.parse(await world().json(200, 'GET', path, { as: workspace.rep }));
  };
  const experience = async (workspace: TestWorkspace) => (await sync(workspace)).experience ?? [];
  const send = async (as: TestPerson, events: object[]) => {
    const body = {
      events: events.map((fields) => ({ id: newId(), at: Date.now() - 60_000, ...fields })),
    };
    const call = { as, body };
    const path = '/v1/events';
    const answer = await world().json<{ results: { id: string; status: string }[] }>(
      200,
      'POST',
      path,
      call,
    );
    expect(answer.results.filter(({ status }) => status !== 'stored')).toEqual([]);
    return answer.results.map(({ id }) => id);
  };
  const times = (count: number, fields: object) => Array.from({ length: count }, () => fields);
  const aMinuteLater = () => {
    world().clock.now = Math.max(world().clock.now, Date.now()) + 61_000;
  };

  test('uses are held against what their places would have led to', async () => {
    const home = await world().foundWorkspace();
    const first = await approvedAsset(world(), home);
    const second = await approvedAsset(world(), home);
    const quiet = await approvedAsset(world(), home);
    expect(await experience(home)).toEqual([]);
    const atA = { assetId: first, position: 0, facets: { stage: 'discovery', industry: 'retail' } };
    const atB = { assetId: second, position: 1, facets: { stage: 'proposal' } };
    await send(home.rep, [
      ...times(10, { kind: 'shown', ...atA }),
      ...times(30, { kind: 'shown', ...atB }),
      ...times(10, { kind: 'shown', ...atB, facets: { stage: 'renewal' } }),
    ]);
    await send(home.rep2, [
      ...times(3, { kind: 'inserted', ...atA }),
      { kind: 'copied', ...atA },
      ...times(2, { kind: 'inserted', ...atB }),
      // Neither opening nor dismissing is using, and a use from nowhere has no showing beside it.
      { kind: 'opened', ...atB },
      { kind: 'dismissed', ...atB },
      ...times(5, { kind: 'copied', assetId: second }),
    ]);
    const [undone = ''] = await send(home.rep2, [{ kind: 'inserted', ...atB }]);
    await send(home.rep2, [{ kind: 'undone', eventId: undone }]);
    // Longer ago than half a year: nobody remembers.
    const old = { at: Date.now() - 190 * dayMs, kind: 'copied', assetId: quiet, position: 0 };
    await send(home.rep, [old]);
    aMinuteLater();

    // 6 uses: 0.2 in first place by the falling shape, 0.1 in second. With 50 showings of it, 14/60
    // and 7/90, which would lead to 49/9 uses; there were 54/9: 18/70 and 6/70.
    const expected = [
      {
        id: first,
        shown: 10,
        used: 4,
        chances: 2.57,
        liked: 0,
        disliked: 0,
        byStage: [{ stage: 'discovery', used: 4, chances: 2.57 }],
        byIndustry: [{ industry: 'retail', used: 4, chances: 2.57 }],
        unfit: [],
      },
      {
        id: second,
        shown: 40,
        used: 2,
        chances: 3.43,
        liked: 0,
        disliked: 0,
        byStage: [
          { stage: 'proposal', used: 2, chances: 2.57 },
          { stage: 'renewal', used: 0, chances: 0.86 },
        ],
        byIndustry: [],
        unfit: [],
      },
    ];
    expect(await experience(home)).toEqual(expected.toSorted(byId));

    // What is retired is no longer told of, but its places still count.
    await patch(world(), home, `/v1/assets/${first}`, { status: 'retired' });
    expect(await experience(home)).toEqual(expected.slice(1));
  });

  test('places far down are one, and messages have places of their own', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const message = await draftMessage(world(), home);
    await approve(world(), home, `/v1/messages/${message}`);
    await send(home.rep, [
      { kind: 'shown', assetId: asset, position: 10 },
      { kind: 'shown', assetId: asset, position: 300 },
      { kind: 'copied', assetId: asset, position: 300 },
      { kind: 'shown', messageId: message, position: 10 },
    ]);
    const told = [
      { id: asset, shown: 2, used: 1, chances: 1 },
      { id: message, shown: 1, used: 0, chances: 0 },
    ];
    expect(await experience(home)).toMatchObject(told.toSorted(byId));
  });

  test('what three reps said of a place is there at the next sync, and gone when taken back', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const third = await world().addPerson(home.id, 'rep');
    const facets = { stage: 'negotiation', industry: 'food' } as const;
    const say = (verdict: string) => ({ kind: 'feedback', verdict, assetId: asset, facets });
    const unfit = async () => (await experience(home))[0]?.unfit;

    await send(home.rep, [say('not-relevant')]);
    await send(home.rep2, [say('wrong-audience'), say('not-relevant')]);
    expect(await unfit()).toBeUndefined();
    await send(third, [say('up')]);
    expect(await experience(home)).toMatchObject([{ liked: 1, disliked: 0, unfit: [] }]);
    const { cursor } = await sync(home);
    const [id = ''] = await send(third, [say('not-relevant')]);
    const next = await sync(home, cursor);
    expect(next.experience).toMatchObject([{ liked: 0, unfit: [{ ...facets, reps: 3 }] }]);
    await send(third, [{ kind: 'undone', eventId: id }]);
    expect(await experience(home)).toMatchObject([{ liked: 1, unfit: [] }]);
  });

  test('experience comes only when it is not what the cursor stands for', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const { cursor } = await sync(home);
    expect((await sync(home, cursor)).experience).toBeNull();
    const [generation, revision] = cursor.split('.');
    const old = await sync(home, `${generation}.${revision}`);
    expect([old.complete, old.assets, old.experience]).toEqual([false, [], []]);

    const answer = await world().call('GET', '/v1/catalog', { as: home.rep });
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    const status = async () =>
      (await world().call('GET', '/v1/catalog', { as: home.rep, headers })).status;
    expect(await status()).toBe(304);
    await send(home.rep, [{ kind: 'shown', assetId: asset, position: 0 }]);
    // Uses may be a minute old; feedback is there at once.
    expect(await status()).toBe(304);
    aMinuteLater();
    expect(await status()).toBe(200);
    const shown = await sync(home, cursor);
    expect([shown.complete, shown.assets, shown.experience?.length]).toEqual([false, [], 1]);
    await send(home.rep, [{ kind: 'feedback', verdict: 'up', assetId: asset }]);
    expect((await sync(home, shown.cursor)).experience).toMatchObject([{ liked: 1 }]);
  });

  test('use by place can be counted anew from the events', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const events = [0, 3, 10, 11, undefined].flatMap((position) => [
      { kind: 'shown', assetId: asset, position, facets: { stage: 'discovery' } },
      { kind: 'copied', assetId: asset, position, at: Date.now() - 30 * dayMs },
      { kind: 'opened', assetId: asset, position },
    ]);
    const ids = await send(home.rep, events);
    await send(home.rep, [{ kind: 'undone', eventId: ids[1] }]);
    const before = await storedRollups(world(), home);
    expect(Object.keys(before.places)).toHaveLength(7);
    const { db } = world().system;
    const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
    for (const { workspace_id } of workspaces) {
      await db.deleteFrom('rollup_place').where('workspace_id', '=', workspace_id).execute();
    }
    await recountPlaces(db);
    expect(await storedRollups(world(), home)).toEqual(before);
  });
});
