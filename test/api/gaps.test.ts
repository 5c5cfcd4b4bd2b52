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

  test('wordings that differ in case, accents and spaces are one gap, in the words last typed', async () => {
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
    await send(home.rep2, asked('Café\tMenus', at(10)), searched('café menu', 0, at(5)));
    expect(await gaps(home)).toEqual([
      {
        text: 'Café\tMenus',
        asked: 1,
        foundNothing: 2,
        left: 1,
        people: 2,
        lastAt: now - 10 * 60_000,
        stages: ['discovery', 'renewal'],
        industries: ['food'],
      },
      {
        text: 'café menu',
        asked: 0,
        foundNothing: 1,
        left: 0,
        people: 1,
        lastAt: now - 5 * 60_000,
        stages: [],
        industries: [],
      },
    ]);
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
