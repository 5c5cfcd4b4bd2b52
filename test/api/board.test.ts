import { expect, test } from 'vitest';
import { announcementListSchema } from '../../utils/contract/announcements.ts';
import type { Board } from '../../utils/contract/board.ts';
import type { Catalogue } from '../../utils/contract/catalogue.ts';
import {
  collectionDetailSchema,
  collectionListSchema,
  type CollectionDetail,
} from '../../utils/contract/collections.ts';
import { assetDetailSchema } from '../../utils/contract/content.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { approve, approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const hourMs = 3_600_000;

onBothEngines((world) => {
  const catalogue = (as: TestPerson, since = '') =>
    world().json<Catalogue>(200, 'GET', `/v1/catalog${since && `?since=${since}`}`, { as });
  const boardOf = async (as: TestPerson) => (await catalogue(as)).board as Board;
  const make = <T>(home: TestWorkspace, path: string, body: object, status = 201) =>
    world().json<T>(status, 'POST', path, { as: home.marketer, body });

  test('a collection holds for reps what they may see now, in its order', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const first = await approvedAsset(world(), home);
    const draft = await draftAsset(world(), home);
    const message = await draftMessage(world(), home);
    await approve(world(), home, `/v1/messages/${message}`);
    const ends = await approvedAsset(world(), home, { endsAt: clock.now + hourMs });
    const body = { title: 'Start kit', contentIds: [message, draft, first, ends] };
    const made = await make<CollectionDetail>(home, '/v1/collections', body);
    const { collection, contents } = collectionDetailSchema.parse(made);
    expect(collection).toMatchObject({ contentIds: body.contentIds, offered: 3 });
    expect(contents.map(({ offered }) => offered)).toEqual([true, false, true, true]);
    const held = async () => (await boardOf(home.rep)).collections;
    expect(await held()).toMatchObject([
      { id: collection.id, title: 'Start kit', contentIds: [message, first, ends] },
    ]);
    clock.now += hourMs;
    await patch(world(), home, `/v1/assets/${first}`, { status: 'retired' });
    expect((await held())[0]?.contentIds).toEqual([message]);
    await patch(world(), home, `/v1/messages/${message}`, { status: 'draft' });
    expect(await held()).toEqual([]);
    const list = async (query: string) =>
      (
        await world().json<{ total: number }>(200, 'GET', `/v1/assets?${query}`, {
          as: home.marketer,
        })
      ).total;
    expect(await list(`collection=${collection.id}`)).toBe(3);
    expect(await list(`collection=${collection.id}&q=Asset`)).toBe(3);
    expect(await list(`collection=${newId()}&q=Asset`)).toBe(0);
    // Who came and who went is in their history.
    const path = `/v1/collections/${collection.id}`;
    const order = { contentIds: [ends, message, draft] };
    await patch(world(), home, path, order);
    const one = collectionDetailSchema.parse(
      await world().json(200, 'GET', path, { as: home.marketer }),
    );
    expect(one.contents.map(({ id }) => id)).toEqual(order.contentIds);
    const { history } = assetDetailSchema.parse(
      await world().json(200, 'GET', `/v1/assets/${first}`, { as: home.marketer }),
    );
    expect(history[0]).toMatchObject({
      action: 'collection',
      changes: [{ field: 'collection', before: 'Start kit', after: null }],
    });
    // What somebody else put into it meanwhile is not lost.
    const seen = { unchangedSince: one.collection.updatedAt };
    clock.now += 1;
    await world().json(200, 'POST', '/v1/content/bulk', {
      as: home.admin,
      body: { ids: [first], change: { collectionId: collection.id } },
    });
    const late = await patch<Problem>(world(), home, path, { ...order, ...seen }, 409);
    expect(late.fields?.[0]?.path).toBe('unchangedSince');
    const collected = await world().json(200, 'GET', path, { as: home.marketer });
    expect(collectionDetailSchema.parse(collected).contents).toHaveLength(4);
    await patch(world(), home, path, order);
    const foreign = await approvedAsset(world(), await world().foundWorkspace());
    const refused = await patch<Problem>(world(), home, path, { contentIds: [ends, foreign] }, 400);
    expect(refused.fields?.[0]?.path).toBe('contentIds.1');
    const twice = await patch<Problem>(world(), home, path, { contentIds: [ends, ends] }, 400);
    expect(twice.fields?.[0]?.path).toBe('contentIds');
    expect((await world().call('DELETE', path, { as: home.marketer })).status).toBe(204);
    const after = await world().json(200, 'GET', '/v1/collections', { as: home.marketer });
    expect(collectionListSchema.parse(after).collections).toEqual([]);
    clock.now = Date.now();
  });

  test('an announcement is told in its time, is read by each for themselves, and counted', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const now = clock.now;
    const assetId = await approvedAsset(world(), home, { title: 'Price list' });
    const body = { title: 'New prices', body: 'From **May** on.', contentId: assetId };
    const { id } = await make<{ id: string }>(home, '/v1/announcements', body);
    const dates = { startsAt: now + hourMs, endsAt: now + 2 * hourMs };
    await make(home, '/v1/announcements', { title: 'Later', ...dates });
    await make(home, '/v1/announcements', { title: 'Never', startsAt: now, endsAt: now - 1 }, 400);
    const told = async (as: TestPerson) =>
      (await boardOf(as)).announcements.map(({ title, read }) => [title, read]);
    expect(await told(home.rep)).toEqual([['New prices', false]]);
    const before = await catalogue(home.rep);
    for (let time = 0; time < 2; time += 1) {
      const answer = await world().call('POST', `/v1/announcements/${id}/read`, { as: home.rep });
      expect(answer.status).toBe(204);
    }
    expect(await told(home.rep)).toEqual([['New prices', true]]);
    expect(await told(home.rep2)).toEqual([['New prices', false]]);
    // It rides with the next sync, and with none after it.
    const next = await catalogue(home.rep, before.cursor);
    expect(next.board?.announcements[0]?.read).toBe(true);
    expect((await catalogue(home.rep, next.cursor)).board).toBeNull();
    clock.now = now + hourMs;
    expect(await told(home.rep2)).toEqual([
      ['Later', false],
      ['New prices', false],
    ]);
    clock.now = now + 2 * hourMs;
    expect(await told(home.rep2)).toEqual([['New prices', false]]);
    // What reps may not see is not named.
    expect((await boardOf(home.rep)).announcements[0]?.contentId).toBe(assetId);
    await patch(world(), home, `/v1/assets/${assetId}`, { status: 'retired' });
    expect((await boardOf(home.rep)).announcements[0]?.contentId).toBeNull();

    const list = async () => {
      const answer = await world().json(200, 'GET', '/v1/announcements', { as: home.marketer });
      return announcementListSchema.parse(answer).announcements.find((each) => each.id === id);
    };
    // Two reps: a number would tell who it was.
    expect(await list()).toMatchObject({ readBy: null, unread: null, contentTitle: 'Price list' });
    await world().addPerson(home.id, 'rep');
    expect(await list()).toMatchObject({ readBy: { count: 1, of: 3 }, unread: null });
    const byPerson = { as: home.admin, body: { byPerson: true } };
    await world().json(200, 'PATCH', '/v1/settings', byPerson);
    expect((await list())?.unread).toHaveLength(2);
    const ends = { endsAt: now };
    const changed = await patch<{ endsAt: number }>(world(), home, `/v1/announcements/${id}`, ends);
    expect(changed.endsAt).toBe(now);
    await patch(world(), home, `/v1/announcements/${id}`, { startsAt: now + 1 }, 400);
    expect(await told(home.rep)).toEqual([]);
    const gone = await world().call('DELETE', `/v1/announcements/${id}`, { as: home.marketer });
    expect([gone.status, await list()]).toEqual([204, undefined]);
    clock.now = Date.now();
  });

  test('a word is explained once, and goes to every browser', async () => {
    const home = await world().foundWorkspace();
    const { id } = await make<{ id: string }>(home, '/v1/glossary', {
      term: 'Qualified lead',
      meaning: 'Budget and a date.',
    });
    await make(home, '/v1/glossary', { term: 'ACV', meaning: 'A year of a contract.' });
    const again = { term: 'qualified LEAD', meaning: 'Something else.' };
    const refused = await make<Problem>(home, '/v1/glossary', again, 400);
    expect(refused.fields?.[0]?.path).toBe('term');
    await patch(world(), home, `/v1/glossary/${id}`, { meaning: 'Budget, need and a date.' });
    const { glossary } = await boardOf(home.rep2);
    expect(glossary.map(({ term, meaning }) => [term, meaning])).toEqual([
      ['ACV', 'A year of a contract.'],
      ['Qualified lead', 'Budget, need and a date.'],
    ]);
    await patch(world(), home, `/v1/glossary/${id}`, { term: 'acv' }, 400);
    await world().call('DELETE', `/v1/glossary/${id}`, { as: home.marketer });
    expect((await boardOf(home.rep)).glossary).toHaveLength(1);
    const away = await world().foundWorkspace();
    expect((await boardOf(away.rep)).glossary).toEqual([]);
  });
});
