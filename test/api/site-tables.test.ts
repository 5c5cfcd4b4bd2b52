import { expect, test } from 'vitest';
import { catalogueSchema, type Catalogue } from '../../utils/contract/catalogue.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { siteListSchema } from '../../utils/contract/site-health.ts';
import { writeBackup } from '../../server/services/backup/write-backup.ts';
import { restoreBackup } from '../../server/services/backup/restore-backup.ts';
import { sqliteFile } from '../../server/db/sqlite.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestWorkspace } from './support/world.ts';

const tableOf = (host: string, version: number, css = 'h1') => ({
  format: 1,
  host,
  version,
  parts: { title: [{ name: 'heading', css }] },
  room: [],
});
const pathOf = (host: string) => `/v1/sites/${host}/table`;

onBothEngines((world) => {
  const put = async (home: TestWorkspace, host: string, body: unknown): Promise<Problem | null> => {
    const answer = await world().call('PUT', pathOf(host), { as: home.admin, body });
    return answer.status === 204 ? null : ((await answer.json()) as Problem);
  };
  const takeBack = async (home: TestWorkspace, host: string) =>
    (await world().call('DELETE', pathOf(host), { as: home.admin })).status;
  const read = async (home: TestWorkspace, since?: string): Promise<Catalogue> => {
    const query = since === undefined ? '' : `?since=${encodeURIComponent(since)}`;
    const call = { as: home.rep };
    return catalogueSchema.parse(await world().json(200, 'GET', `/v1/catalog${query}`, call));
  };
  const site = async (home: TestWorkspace, host: string) => {
    const call = { as: home.marketer };
    const { sites } = siteListSchema.parse(await world().json(200, 'GET', '/v1/sites', call));
    return sites.find((each) => each.host === host);
  };

  test('a table is kept with who and when, and comes back as it was sent', async () => {
    const home = await world().foundWorkspace();
    const first = tableOf('pipedrive', 2);
    expect(await put(home, 'pipedrive', first)).toBeNull();
    expect(await put(home, 'pipedrive', tableOf('pipedrive', 5, 'h2'))).toBeNull();
    const call = { as: home.marketer };
    expect(await world().json(200, 'GET', pathOf('pipedrive'), call)).toEqual(
      tableOf('pipedrive', 5, 'h2'),
    );
    const act = { at: world().clock.now, byName: home.admin.email.slice(0, 8) };
    expect(await site(home, 'pipedrive')).toMatchObject({
      table: { version: 5, ...act },
      highestVersion: 5,
      history: [
        { action: 'sent', version: 5, ...act },
        { action: 'sent', version: 2, ...act },
      ],
    });
    expect(await takeBack(home, 'pipedrive')).toBe(204);
    expect(await takeBack(home, 'pipedrive')).toBe(404);
    await world().json(404, 'GET', pathOf('pipedrive'), call);
    expect(await site(home, 'pipedrive')).toMatchObject({
      table: null,
      highestVersion: 5,
      history: [{ action: 'taken-back', version: 5 }, { version: 5 }, { version: 2 }],
    });
  });

  test('a version that is not higher is refused, also after the table was taken back', async () => {
    const home = await world().foundWorkspace();
    await put(home, 'zoho', tableOf('zoho', 4));
    for (const version of [4, 3]) {
      const problem = await put(home, 'zoho', tableOf('zoho', version));
      expect(problem).toMatchObject({ status: 409, code: 'conflict' });
      expect(problem?.detail).toContain('has had version 4. Send it as 5 or higher.');
      expect(problem?.fields?.[0]?.path).toBe('version');
    }
    await takeBack(home, 'zoho');
    expect(await put(home, 'zoho', tableOf('zoho', 4))).toMatchObject({ code: 'conflict' });
    expect(await put(home, 'zoho', tableOf('zoho', 5))).toBeNull();
    // What one host had says nothing of another.
    expect(await put(home, 'close', tableOf('close', 1))).toBeNull();
  });

  test('of many sent at once with one version, one is taken', async () => {
    const home = await world().foundWorkspace();
    const sent = await Promise.all(
      [1, 2, 3, 4, 5].map((at) => put(home, 'copper', tableOf('copper', 7, `h${at}`))),
    );
    expect(sent.map((problem) => problem?.code ?? 'taken').toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'conflict'),
      'taken',
    ]);
    expect((await site(home, 'copper'))?.history).toHaveLength(1);
  });

  test('a table with a fault is refused whole, each fault by its path', async () => {
    const home = await world().foundWorkspace();
    const bad = {
      ...tableOf('gmail', 2),
      parts: { title: [{ name: 'A', css: 'a:has(b)' }], nose: [] },
      room: [{ css: 'body', style: 'left' }],
    };
    const problem = await put(home, 'gmail', bad);
    expect(problem).toMatchObject({ status: 400, code: 'invalid-body' });
    expect(problem?.fields?.map(({ path }) => path)).toEqual([
      'parts.title.0.name',
      'parts.title.0.css',
      'parts.nose',
      'room.0.style',
    ]);
    expect(await put(home, 'gmail', tableOf('zoho', 2))).toMatchObject({
      code: 'invalid-body',
      detail: 'host: The table is for zoho, not for gmail',
    });
    expect(await put(home, 'gmail', [])).toMatchObject({ code: 'invalid-body' });
    const heavy = Array.from({ length: 8 }, (_, at) => ({ name: `n${at}`, css: 'x'.repeat(399) }));
    const parts = Object.fromEntries(
      ['title', 'company', 'stage', 'subject', 'sender', 'amount', 'quoted', 'country'].map(
        (part) => [part, heavy],
      ),
    );
    expect(await put(home, 'gmail', { ...tableOf('gmail', 2), parts })).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect(await put(home, 'gmail', { pad: 'x'.repeat(200_000) })).toMatchObject({ status: 413 });
    expect(await put(home, 'gmail', { format: 2, host: 'gmail', version: 9 })).toMatchObject({
      status: 400,
      code: 'invalid-body',
      detail: expect.stringMatching(/format 2.*up to format 1.*update/s),
      fields: [{ path: 'format' }],
    });
    const elsewhere = await put(home, 'myspace', tableOf('gmail', 2));
    expect(elsewhere).toMatchObject({ code: 'not-found' });
    expect(await site(home, 'gmail')).toMatchObject({ table: null, history: [] });
  });

  test('a change of tables alone reaches browsers at their next sync', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const all = await read(home);
    expect(all.tables).toEqual([]);
    const ask = async (known = '') => {
      const headers = { 'if-none-match': known };
      const answer = await world().call('GET', '/v1/catalog', { as: home.rep, headers });
      return { status: answer.status, etag: answer.headers.get('etag') ?? '' };
    };
    const before = await ask();
    expect((await ask(before.etag)).status).toBe(304);
    expect((await read(home, all.cursor)).tables).toBeNull();

    await put(home, 'gmail', tableOf('gmail', 2));
    expect((await ask(before.etag)).status).toBe(200);
    const delta = await read(home, all.cursor);
    expect(delta).toMatchObject({ complete: false, assets: [], tables: [tableOf('gmail', 2)] });
    expect((await read(home, delta.cursor)).tables).toBeNull();

    // Other news alone doesn't bring them again; all of them come when one changes.
    await approvedAsset(world(), home);
    const news = await read(home, delta.cursor);
    expect([news.assets.length, news.tables]).toEqual([1, null]);
    await put(home, 'close', tableOf('close', 3));
    await put(home, 'gmail', tableOf('gmail', 4));
    const both = await read(home, news.cursor);
    expect(both.tables).toEqual([tableOf('close', 3), tableOf('gmail', 4)]);

    // A cursor of before there were tables is understood: no content comes again.
    const old = both.cursor.split('.').slice(0, 4).join('.');
    expect(await read(home, old)).toMatchObject({
      complete: false,
      assets: [],
      tables: both.tables,
    });
    const oldest = both.cursor.split('.').slice(0, 2).join('.');
    expect((await read(home, oldest)).tables).toEqual(both.tables);
    expect((await read(home, 'rubbish')).tables).toEqual(both.tables);

    await takeBack(home, 'gmail');
    const less = await read(home, both.cursor);
    expect(less.tables).toEqual([tableOf('close', 3)]);
    await takeBack(home, 'close');
    const none = await read(home, less.cursor);
    expect(none).toMatchObject({ complete: false, tables: [] });
    expect((await read(home, none.cursor)).tables).toBeNull();
    expect(asset).not.toBe('');
  });

  test('nothing of it crosses workspaces', async () => {
    const home = await world().foundWorkspace();
    const away = await world().foundWorkspace();
    const { cursor } = await read(away);
    await put(home, 'gmail', tableOf('gmail', 9));
    await world().json(404, 'GET', pathOf('gmail'), { as: away.admin });
    expect(await takeBack(away, 'gmail')).toBe(404);
    expect(await site(away, 'gmail')).toMatchObject({
      table: null,
      highestVersion: 0,
      history: [],
    });
    expect((await read(away, cursor)).tables).toBeNull();
    expect(await put(away, 'gmail', tableOf('gmail', 1))).toBeNull();
    expect((await read(home)).tables).toEqual([tableOf('gmail', 9)]);
  });

  test('a backup carries tables with their history, health reports and who used which site', async () => {
    const home = await world().foundWorkspace();
    const at = world().clock.now;
    const assetId = await approvedAsset(world(), home);
    const seen = { adapterVersion: 1, tableVersion: 1, strategies: {} };
    const events = [
      { id: newId(), at: at - 9, kind: 'shown', assetId, facets: { host: 'gmail' } },
      { id: newId(), at, kind: 'health', host: 'zoho', missing: 'title', ...seen },
    ];
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events } });
    await put(home, 'close', tableOf('close', 3));
    await put(home, 'zoho', tableOf('zoho', 6));
    await takeBack(home, 'zoho');
    const sites = () => world().json(200, 'GET', '/v1/sites', { as: home.marketer });
    const before = await sites();
    const { cursor } = await read(home);

    const { dataDir, databaseUrl, system } = world();
    const file = `${dataDir}/sites.backup`;
    await writeBackup({ sqliteFile: sqliteFile(dataDir), databaseUrl }, file);
    await takeBack(home, 'close');
    const { careless } = world();
    const careful = careless.length;
    await restoreBackup(system.db, file);
    // Replacing everything names no workspace, and may.
    careless.splice(careful);

    expect(await sites()).toEqual(before);
    expect(await read(home, cursor)).toMatchObject({
      complete: true,
      tables: [tableOf('close', 3)],
    });
    expect(await put(home, 'zoho', tableOf('zoho', 6))).toMatchObject({ code: 'conflict' });
  });
});
