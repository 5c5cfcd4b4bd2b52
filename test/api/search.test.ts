import { beforeAll, expect, test } from 'vitest';
import { assetListSchema, messageListSchema } from '../../utils/contract/content.ts';
import { createContentSearches } from '../../server/services/search/content-searches.ts';
import { approve, approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import type { TestWorkspace } from './support/world.ts';

onBothEngines((world) => {
  let home: TestWorkspace;
  const find = async (q: string, more: Record<string, string> = {}, as = home.marketer) => {
    const query = new URLSearchParams({ q, ...more });
    const page = assetListSchema.parse(
      await world().json(200, 'GET', `/v1/assets?${query}`, { as }),
    );
    return { ...page, titles: page.assets.map(({ title }) => title) };
  };
  const findMessages = async (q: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ q, ...more });
    const path = `/v1/messages?${query}`;
    const page = messageListSchema.parse(
      await world().json(200, 'GET', path, { as: home.marketer }),
    );
    return { ...page, titles: page.messages.map(({ title }) => title) };
  };

  beforeAll(async () => {
    home = await world().foundWorkspace();
    const negotiation = { stages: ['negotiation'] };
    await approvedAsset(world(), home, { title: 'Security and data residency', tags: ['SOC 2'] });
    await draftAsset(world(), home, { title: 'Dock scheduling', audience: negotiation });
    await draftAsset(world(), home, { title: 'Dock doors', kind: 'video', audience: negotiation });
    await draftAsset(world(), home, { title: 'Doors', audience: { stages: ['discovery'] } });
    await draftAsset(world(), home, {
      title: 'Norrland case',
      kind: 'case-study',
      summary: 'What the dock saved.',
      url: 'https://files.example/cases/norrland?v=2',
    });
    await draftMessage(world(), home, { kind: 'retired-phrase', title: 'best in class' });
    await draftMessage(world(), home, {
      kind: 'objection-answer',
      title: 'Klaro',
      phrases: ['too expensive'],
    });
  });

  test('typing is forgiven, beginnings are enough, and what was meant is said', async () => {
    const { titles, meant, near, total } = await find('secrity residncy');
    expect({ titles, meant, near, total }).toEqual({
      titles: ['Security and data residency'],
      meant: 'security residency',
      near: false,
      total: 1,
    });
    expect(await find('resid')).toMatchObject({ titles, meant: '', near: false });
    expect((await find('soc 2')).titles).toEqual(titles);
    expect((await findMessages('expensive')).titles).toEqual(['Klaro']);
  });

  test('what was found in a title is marked', async () => {
    const { assets, highlights } = await find('resid securty');
    const [asset] = assets;
    const marked = highlights[asset?.id ?? '']?.map(([from, to]) =>
      asset?.title.slice(from, to + 1),
    );
    expect(marked).toEqual(['Security', 'resid']);
    expect((await find('', { sort: 'title' })).highlights).toEqual({});
  });

  test('phrases are wanted whole, filters are kept', async () => {
    expect((await find('"data residency"')).total).toBe(1);
    expect((await find('"residency data"')).total).toBe(0);
    const filtered = await find('type:deck stage:negotiation');
    // The first is for every stage.
    expect(filtered.titles).toEqual(['Dock scheduling', 'Security and data residency']);
    expect((await find('doors stage:disc')).titles).toEqual(['Doors']);
    expect((await find('schduling type:deck')).meant).toBe('scheduling type:deck');
    expect((await findMessages('type:deck')).total).toBe(0);
  });

  test('where nothing has all of the words, what has most of them is near', async () => {
    expect(await find('norrland unicorn')).toMatchObject({ titles: ['Norrland case'], near: true });
    expect(await find('unicorn')).toMatchObject({ titles: [], near: false, total: 0 });
  });

  test('status and kind leave less, of the near ones too, and the total says how much', async () => {
    expect((await find('dock')).total).toBe(3);
    expect(await find('dock', { status: 'approved' })).toMatchObject({ total: 0, assets: [] });
    expect((await find('dock', { kind: 'video', status: 'draft' })).titles).toEqual(['Dock doors']);
    const near = await find('security dock', { status: 'approved' });
    expect(near).toMatchObject({ titles: ['Security and data residency'], near: true, total: 1 });
    expect(await find('dock', { limit: '1', offset: '1' })).toMatchObject({
      total: 3,
      assets: [{ title: expect.stringContaining('Dock') as string }],
    });
  });

  test('what fits best comes first, unless another order is asked for', async () => {
    expect((await find('dock')).titles.at(-1)).toBe('Norrland case');
    const byTitle = await find('dock', { sort: 'title', order: 'desc' });
    expect(byTitle.titles).toEqual(['Norrland case', 'Dock scheduling', 'Dock doors']);
    const page = await find('dock', { sort: 'title', order: 'asc', limit: '1', offset: '2' });
    expect(page).toMatchObject({ titles: ['Norrland case'], total: 3 });
  });

  test('more is found than is looked at closely', async () => {
    const large = await world().foundWorkspace();
    for (let made = 0; made < 45; made += 1)
      await draftAsset(world(), large, { title: `Yard plan ${made}` });
    const all = await find('yard', { limit: '500' }, large.marketer);
    expect([all.total, new Set(all.titles).size]).toEqual([45, 45]);
    const rest = await find('yard', { limit: '10', offset: '40' }, large.marketer);
    expect(rest.titles).toEqual(all.titles.slice(40));
  });

  test('retired phrases are there for whoever keeps them', async () => {
    expect((await findMessages('best class')).titles).toEqual(['best in class']);
    expect((await findMessages('type:retired-phrase')).total).toBe(1);
  });

  test('an address is found by any part of it', async () => {
    expect((await find('files.example/CASES/norr')).titles).toEqual(['Norrland case']);
    expect((await find('https://files.example/cases/norrland?v=2')).total).toBe(1);
    expect((await find('nowhere.example/x')).total).toBe(0);
  });

  test('every change is found at once, by other server processes too', async () => {
    const other = createContentSearches(world().system.db);
    const titlesAt = async (q: string, status?: string) =>
      (await other.search(home.id, 'asset', { q, status })).contents.map(({ title }) => title);
    expect(await titlesAt('walrus')).toEqual([]);
    expect((await find('walrus')).total).toBe(0);
    // The clock stands still: no time would tell these changes apart.
    const id = await draftAsset(world(), home, { title: 'Walrus' });
    expect([await titlesAt('walrus'), (await find('walrus')).total]).toEqual([['Walrus'], 1]);
    await patch(world(), home, `/v1/assets/${id}`, { title: 'Narwhal' });
    expect([await titlesAt('walrus'), await titlesAt('narwhal')]).toEqual([[], ['Narwhal']]);
    await approve(world(), home, `/v1/assets/${id}`);
    expect(await titlesAt('narwhal', 'approved')).toEqual(['Narwhal']);
    // Marketing finds the newest version, whatever reps have.
    await patch(world(), home, `/v1/assets/${id}`, { title: 'Beluga' });
    expect((await find('beluga', { status: 'approved' })).titles).toEqual(['Beluga']);
    await patch(world(), home, `/v1/assets/${id}`, { status: 'retired' });
    expect(await titlesAt('beluga', 'approved')).toEqual([]);
  });

  test('no workspace finds what is another’s', async () => {
    const other = await world().foundWorkspace();
    expect((await find('security', {}, other.marketer)).total).toBe(0);
  });
});
