import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../utils/contract/catalogue.ts';
import { mostRows } from '../../utils/contract/imports.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { applied, sendCsv, settled, undone } from './support/imports.ts';
import { onBothEngines } from './support/on-engines.ts';

/** `npm test` goes the same way with fewer. */
const rows = process.env['EXHAUSTIVE'] ? mostRows : 300;

const file = (version: string, bad = 0) =>
  `title,url,kind,summary\n${Array.from({ length: rows }, (_, at) =>
    at + 1 === bad
      ? ',nowhere,deck,'
      : `Asset ${at} ${version},https://files.example/${at},deck,"Made once, ${version}"`,
  ).join('\n')}\n`;

onBothEngines((world) => {
  test('as many rows as a file may have go all the way, or none does', async () => {
    const home = await world().foundWorkspace();
    const as = home.marketer;
    const sync = (since = '') =>
      world().json<Catalogue>(200, 'GET', `/v1/catalog${since && `?since=${since}`}`, {
        as: home.rep,
      });
    const held = (await sync()).cursor;

    const bad = await sendCsv(world(), as, file('one', rows));
    expect(bad.import.counts).toMatchObject({ new: rows - 1, bad: 1 });
    const path = `/v1/imports/${bad.import.id}`;
    const refusal = await world().json<Problem>(409, 'POST', `${path}/apply`, { as, body: {} });
    expect(refusal.fields?.map((field) => field.path)).toEqual([
      `row ${rows + 1}: title`,
      `row ${rows + 1}: url`,
    ]);
    expect((await sync(held)).assets).toEqual([]);
    expect((await world().call('DELETE', path, { as })).status).toBe(204);

    const { import: made } = await sendCsv(world(), as, file('one'));
    const last = await settled(world(), as, made.id, `?limit=1&offset=${rows - 1}`);
    expect(last).toMatchObject({ total: rows, rows: [{ seq: rows, state: 'new' }] });
    await applied(world(), as, made.id, { approve: true });
    const first = await sync(held);
    expect(first.assets).toHaveLength(rows);

    world().clock.now += 60_000;
    const { import: changed } = await sendCsv(world(), as, file('two'));
    expect(changed.counts).toMatchObject({ changed: rows, new: 0 });
    const done = await applied(world(), as, changed.id, { approve: true });
    expect(done.import.outcomes).toMatchObject({ updated: rows });
    const second = await sync(first.cursor);
    expect(second.assets.every(({ title }) => title.endsWith('two'))).toBe(true);
    expect(second.assets).toHaveLength(rows);

    const zip = await world().call('GET', '/v1/export/content.zip', { as });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(rows);
    const csv = await world().call('GET', '/v1/export/content.csv', { as });
    const again = await sendCsv(world(), as, new Uint8Array(await csv.arrayBuffer()));
    expect(again.import.counts).toMatchObject({ unchanged: rows, changed: 0, new: 0, bad: 0 });

    world().clock.now += 60_000;
    const back = await undone(world(), as, changed.id);
    expect(back.import.outcomes).toMatchObject({ undone: rows, kept: 0 });
    const gone = await undone(world(), as, made.id);
    expect(gone.import.outcomes).toMatchObject({ undone: rows, kept: 0 });
    const third = await sync(second.cursor);
    expect([third.assets.length, third.removed.length]).toEqual([0, rows]);
  });
});
