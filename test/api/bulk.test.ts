import { expect, test } from 'vitest';
import { bulkResultSchema, type BulkChange, type BulkResult } from '../../utils/contract/bulk.ts';
import type { Catalogue } from '../../utils/contract/catalogue.ts';
import { assetDetailSchema } from '../../utils/contract/content.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { createContent } from '../../server/services/content/create-content.ts';
import { assetFields } from '../../server/services/content/fields.ts';
import { assetInputSchema } from '../../utils/contract/content.ts';
import { approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestWorkspace } from './support/world.ts';

onBothEngines((world) => {
  const bulk = <T>(home: TestWorkspace, ids: string[], change: object, status = 200) =>
    world().json<T>(status, 'POST', '/v1/content/bulk', {
      as: home.marketer,
      body: { ids, change },
    });
  const undo = async (home: TestWorkspace, { undo: body }: BulkResult) =>
    bulkResultSchema.parse(
      await world().json(200, 'POST', '/v1/content/bulk/undo', { as: home.marketer, body }),
    );
  const read = async (home: TestWorkspace, id: string) =>
    assetDetailSchema.parse(
      await world().json(200, 'GET', `/v1/assets/${id}`, { as: home.marketer }),
    );

  /** Everything of the workspace's content that is stored, but for when. */
  async function stored(home: TestWorkspace) {
    const { db } = world().system;
    const rows = async (table: 'content' | 'content_version' | 'content_history') =>
      db.selectFrom(table).selectAll().where('workspace_id', '=', home.id).execute();
    const all = [
      await rows('content'),
      await rows('content_version'),
      await rows('content_history'),
    ];
    return all.map((table) => table.map((row) => JSON.stringify(row)).toSorted());
  }

  test('drafts are approved through review, assets and messages at one go, and it is undone at one', async () => {
    const home = await world().foundWorkspace();
    const ids = [await draftAsset(world(), home), await draftAsset(world(), home)];
    const message = await draftMessage(world(), home);
    const result = bulkResultSchema.parse(
      await bulk(home, [...ids, message], {
        status: 'approved',
        addTags: ['autumn'],
        audience: { stages: ['renewal'] },
        verifyEveryDays: 60,
        note: 'Autumn is here.',
      }),
    );
    expect(result.changed).toBe(3);
    const reps = await world().json<Catalogue>(200, 'GET', '/v1/catalog', { as: home.rep });
    expect(reps.assets.map(({ tags }) => tags)).toEqual([['autumn'], ['autumn']]);
    expect(reps.messages[0]?.audience.stages).toEqual(['renewal']);
    const { history } = await read(home, ids[0] ?? '');
    expect(history.map(({ action, to, note }) => [action, to, note])).toEqual([
      ['status', 'approved', 'Autumn is here.'],
      ['status', 'in-review', ''],
      ['verifier', null, ''],
      ['edited', null, ''],
      ['created', 'draft', ''],
    ]);
    expect(history[1]?.together).toBe(3);
    await undo(home, result);
    const { asset } = await read(home, ids[0] ?? '');
    expect(asset).toMatchObject({ status: 'draft', tags: [], verifyEveryDays: null });
    expect(asset.audience.stages).toEqual([]);
  });

  test('one that can’t be changed keeps all as they were, and is named', async () => {
    const home = await world().foundWorkspace();
    const approved = await approvedAsset(world(), home);
    const draft = await draftAsset(world(), home, { title: 'Still a draft' });
    const retired = await draftAsset(world(), home, { title: 'Long gone' });
    await patch(world(), home, `/v1/assets/${retired}`, { status: 'retired' });
    const ids = [approved, draft, retired];
    const before = await stored(home);
    const refused = await bulk<Problem>(
      home,
      ids,
      { status: 'in-review', addTags: ['x'], ownerId: home.admin.userId },
      409,
    );
    expect(refused.fields?.map(({ path }) => path)).toEqual(['ids.0', 'ids.2']);
    expect(refused.fields?.[1]?.message).toContain('“Long gone”');
    const foreign = await draftAsset(world(), await world().foundWorkspace());
    for (const change of [{ addTags: ['x'] }, { ownerId: foreign }]) {
      await bulk(home, [draft, foreign], change, 400);
    }
    const unknown = await bulk<Problem>(home, [draft, newId()], { addTags: ['x'] }, 400);
    expect(unknown.fields?.map(({ path }) => path)).toEqual(['ids.1']);
    const many = Array.from({ length: 31 }, (_, index) => `t${index}`);
    const tooMany = await bulk<Problem>(home, ids, { addTags: many }, 400);
    expect(tooMany.fields?.[0]?.path).toBe('change.addTags');
    await bulk(home, ids, {}, 400);
    await bulk(home, [], { addTags: ['x'] }, 400);
    expect(await stored(home)).toEqual(before);
  });

  test('tags that would be too many for one item refuse the change', async () => {
    const home = await world().foundWorkspace();
    const tags = Array.from({ length: 30 }, (_, index) => `t${index}`);
    const full = await draftAsset(world(), home, { title: 'Full', tags });
    const other = await draftAsset(world(), home);
    const refused = await bulk<Problem>(home, [other, full], { addTags: ['one more'] }, 409);
    expect(refused.fields?.map(({ path }) => path)).toEqual(['ids.1']);
    const done = await bulk<BulkResult>(home, [other, full], { removeTags: ['t0', 't1'] });
    expect(done.changed).toBe(1);
    await undo(home, done);
    expect((await read(home, full)).asset.tags).toHaveLength(30);
  });

  test('nobody gets round the second pair of eyes by changing many', async () => {
    const home = await world().foundWorkspace();
    const body = { secondEyes: true };
    await world().json(200, 'PATCH', '/v1/settings', { as: home.admin, body });
    const ids = [await draftAsset(world(), home), await draftAsset(world(), home)];
    const before = await stored(home);
    const refused = await bulk<Problem>(home, ids, { status: 'approved' }, 409);
    expect(refused.fields?.map(({ path }) => path)).toEqual(['ids.0', 'ids.1']);
    expect(await stored(home)).toEqual(before);
  });

  test('many are put into a collection, and taken out again; what it held stays where it was', async () => {
    const home = await world().foundWorkspace();
    const ids = [await draftAsset(world(), home), await draftAsset(world(), home)];
    const [first = '', second = ''] = ids;
    const made = await world().json<{ collection: { id: string } }>(
      201,
      'POST',
      '/v1/collections',
      {
        as: home.marketer,
        body: { title: 'Kit', contentIds: [second] },
      },
    );
    const { id } = made.collection;
    const held = async () => {
      const path = `/v1/collections/${id}`;
      const answer = await world().json<{ collection: { contentIds: string[] } }>(
        200,
        'GET',
        path,
        {
          as: home.marketer,
        },
      );
      return answer.collection.contentIds;
    };
    const result = await bulk<BulkResult>(home, ids, { collectionId: id });
    expect(result).toMatchObject({ changed: 1, undo: { collected: { contentIds: [first] } } });
    expect(await held()).toEqual([second, first]);
    expect((await read(home, first)).history[0]?.action).toBe('collection');
    await undo(home, result);
    expect(await held()).toEqual([second]);
    const away = await world().foundWorkspace();
    const refused = await bulk<Problem>(
      away,
      [await draftAsset(world(), away)],
      { collectionId: id },
      400,
    );
    expect(refused.fields?.[0]?.path).toBe('change.collectionId');
  });

  test('whatever a bulk change does to one item is what a change of just that one does', async () => {
    const home = await world().foundWorkspace();
    const [one, many] = [await approvedAsset(world(), home), await approvedAsset(world(), home)];
    const audience = { industries: ['food'], teams: ['North'] };
    const ownerId = home.admin.userId;
    const change: BulkChange = { ownerId, addTags: ['a'], audience } as BulkChange;
    await bulk(home, [many, await draftMessage(world(), home)], change);
    await patch(world(), home, `/v1/assets/${one}`, { ownerId, tags: ['a'], audience });
    const facts = async (id: string) => {
      const { asset, history } = await read(home, id);
      const { title: _t, url: _u, body: _b, id: _i, ...rest } = asset;
      return {
        ...rest,
        createdAt: 0,
        updatedAt: 0,
        newSince: 0,
        verifiedAt: 0,
        history: history.slice(0, -1).map(({ action, changes, to }) => ({ action, changes, to })),
      };
    };
    expect(await facts(many)).toEqual(await facts(one));
  });

  test('500 items are changed at one go, and taken back at one go', async () => {
    const home = await world().foundWorkspace();
    const author = { workspaceId: home.id, userId: home.marketer.userId };
    const { system, clock } = world();
    const ids = await inTransaction(system.db, async (tx) => {
      const made: string[] = [];
      for (let index = 0; index < 500; index += 1) {
        const input = { kind: 'deck', title: `Deck ${index}`, url: `https://a.example/${index}` };
        const fields = assetFields(assetInputSchema.parse(input));
        const content = { type: 'asset', fields, verifyEveryDays: null } as const;
        made.push(await createContent(tx, author, content, clock.now));
      }
      return made;
    });
    const change = { status: 'approved', addTags: ['x'], verifyEveryDays: 90 };
    const result = await bulk<BulkResult>(home, ids, change);
    expect(result.changed).toBe(500);
    await undo(home, result);
    await bulk(home, [...ids, newId()], change, 400);
  });
});
