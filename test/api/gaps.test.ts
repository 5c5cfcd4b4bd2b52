import { expect, test } from 'vitest';
import { gapListSchema } from '../../utils/contract/gaps.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const dayMs = 86_400_000;

onBothEngines((world) => {
  const send = async (as: TestPerson, ...events: object[]) => {
    const all = events.map((fields) => ({ id: newId(), at: world().clock.now, ...fields }));
    const call = { as, body: { events: all } };
    const { results } = await world().json<{ results: { status: string }[] }>(
      200,
      'POST',
      '/v1/events',
      call,
    );
    expect(results.map(({ status }) => status)).toEqual(all.map(() => 'stored'));
    return all.map(({ id }) => id);
  };
  const gaps = async (workspace: TestWorkspace, query = '') => {
    const call = { as: workspace.marketer };
    return gapListSchema.parse(await world().json(200, 'GET', `/v1/gaps${query}`, call)).gaps;
  };
  const searched = (query: string, results = 0, more = {}) => ({
    kind: 'searched',
    query,
    results,
    ...more,
  });
  const asked = (wanted: string, more = {}) => ({ kind: 'asked', wanted, ...more });

  test('wordings that mean the same are one gap, in the words last typed, and each says why', async () => {
    const home = await world().foundWorkspace();
    const { now } = world().clock;
    const at = (minutes: number) => ({ at: now - minutes * 60_000 });
    const facets = { stage: 'renewal', industry: 'food' };
    await send(
      home.rep,
      searched('cafe  menus', 0, { ...at(50), facets }),
      searched('Café menus', 3, { ...at(40), facets: { stage: 'discovery' } }),
      searched('CAFE MENUS', 0, at(30)),
    );
    await send(home.rep2, asked('Café\tMenus', at(10)), searched('menus, café', 0, at(5)));
    expect(await gaps(home)).toEqual([
      {
        id: 'cafe menus',
        text: 'menus, café',
        asked: 1,
        foundNothing: 3,
        left: 1,
        people: 2,
        lastAt: now - 5 * 60_000,
        stages: ['discovery', 'renewal'],
        industries: ['food'],
        wordings: [
          { text: 'Café\tMenus', count: 4, sameness: 'first' },
          { text: 'menus, café', count: 1, sameness: 'words' },
        ],
      },
    ]);
  });

  test('a wording that was taken out stays apart, also when more like it come', async () => {
    const home = await world().foundWorkspace();
    await send(home.rep, asked('price list'), asked('lists of prices'));
    const one = async () => (await gaps(home)).map(({ wordings }) => wordings.length);
    expect(await one()).toEqual([2]);
    const call = { as: home.marketer, body: { wording: 'Lists  of prices' } };
    expect((await world().call('POST', '/v1/gaps/split', call)).status).toBe(204);
    expect(await one()).toEqual([1, 1]);
    await send(home.rep2, asked('the price list'), asked('LISTS of prices'));
    const apart = (await gaps(home)).map(({ wordings }) => wordings.map(({ text }) => text));
    expect(new Set(apart.map((texts) => texts.toSorted().join(' | ')))).toEqual(
      new Set(['LISTS of prices', 'price list | the price list']),
    );
    expect((await world().call('POST', '/v1/gaps/unsplit', call)).status).toBe(204);
    expect(await one()).toEqual([3]);
    const alone = { as: home.marketer, body: { wording: 'nobody said so' } };
    const problem = await world().json<{ fields: { path: string }[] }>(
      400,
      'POST',
      '/v1/gaps/split',
      alone,
    );
    expect(problem.fields[0]?.path).toBe('wording');
  });

  test('what more people want comes first, then what is wanted more often', async () => {
    const home = await world().foundWorkspace();
    await send(home.rep, searched('often'), searched('often'), searched('often'), searched('two'));
    await send(home.rep2, searched('two'), asked('once'));
    expect((await gaps(home)).map(({ text }) => text)).toEqual(['two', 'often', 'once']);
  });

  test('only the period counts, and not what was taken back', async () => {
    const home = await world().foundWorkspace();
    const { now } = world().clock;
    await send(home.rep, asked('long ago', { at: now - 40 * dayMs }), asked('lately'));
    const [id] = await send(home.rep, asked('a slip'));
    await send(home.rep, { kind: 'undone', eventId: id });
    const texts = async (query: string) => (await gaps(home, query)).map(({ text }) => text);
    expect(await texts('')).toEqual(['lately']);
    expect(await texts('?days=90')).toEqual(['lately', 'long ago']);
    expect(await texts('?days=7')).toEqual(['lately']);
  });

  test('at most 200 come', async () => {
    const home = await world().foundWorkspace();
    await send(home.rep, ...Array.from({ length: 201 }, (_, index) => asked(`wish ${index}`)));
    expect(await gaps(home)).toHaveLength(200);
  });
});
