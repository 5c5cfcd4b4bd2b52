import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AssetRecord } from '../../utils/contract/content.ts';
import type { HistoryEntry } from '../../utils/contract/history.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { createPreviewJob } from '../../server/services/import/forget-job.ts';
import { createImportRunner } from '../../server/services/import/import-runner.ts';
import { settleImport } from '../../server/services/import/store-rows.ts';
import { createScheduler } from '../../server/services/schedule/scheduler.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { applied, sendCsv, sendImport, settled, undone, type Detail } from './support/imports.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestWorkspace } from './support/world.ts';

const head = 'title,url,kind';
const address = (name: string) => `https://files.example/${name}`;
const problemsOf = ({ rows }: Detail) =>
  rows.flatMap(({ place, problems }) =>
    problems.map(({ field, reason }) => [place, field, reason]),
  );

onBothEngines((world) => {
  let home: TestWorkspace;
  beforeAll(async () => {
    home = await world().foundWorkspace();
  });
  beforeEach(() => {
    world().clock.now += 60_000;
  });

  const csv = (file: string | Uint8Array<ArrayBuffer>, query?: string) =>
    sendCsv(world(), home.marketer, file, query);
  const apply = (id: string, body?: object) => applied(world(), home.marketer, id, body);
  const undo = (id: string) => undone(world(), home.marketer, id);
  const asset = (id: string) =>
    world().json<{ asset: AssetRecord; history: HistoryEntry[] }>(200, 'GET', `/v1/assets/${id}`, {
      as: home.marketer,
    });
  const find = async (q: string) =>
    (
      await world().json<{ assets: AssetRecord[] }>(
        200,
        'GET',
        `/v1/assets?q=${encodeURIComponent(q)}`,
        { as: home.marketer },
      )
    ).assets;
  const states = ({ rows }: Detail) => rows.map(({ state }) => state);

  describe('a preview', () => {
    test('says what each row would do, and does nothing', async () => {
      const known = await draftAsset(world(), home, { title: 'Known', url: address('p-1') });
      await draftAsset(world(), home, { title: 'Same', kind: 'deck', url: address('p-2') });
      const file = `${head}\nOther,${address('p-1')}/?utm_source=mail,deck\nSame,${address('p-2')},deck\nNew,${address('p-3')},deck\nBad,nowhere,deck\n`;
      const preview = await csv(file, '?name=ours.csv');
      expect(preview.import).toMatchObject({
        state: 'ready',
        source: 'csv',
        name: 'ours.csv',
        counts: { new: 1, changed: 1, unchanged: 1, bad: 1, waiting: 0 },
      });
      expect(states(preview)).toEqual(['changed', 'unchanged', 'new', 'bad']);
      expect(preview.rows[0]).toMatchObject({ contentId: known, changes: ['title', 'url'] });
      expect(problemsOf(preview)).toEqual([
        ['row 5', 'url', 'It is not an address that begins with http:// or https://.'],
      ]);
      expect((await asset(known)).asset.title).toBe('Known');
      expect(await find(address('p-3'))).toEqual([]);
      const only = await settled(world(), home.marketer, preview.import.id, '?state=bad');
      expect([only.rows.length, only.total]).toEqual([1, 1]);
    });

    test('is thrown away, and then it never was', async () => {
      const { import: made } = await csv(`${head}\nGone,${address('gone')},deck\n`);
      const path = `/v1/imports/${made.id}`;
      expect((await world().call('DELETE', path, { as: home.marketer })).status).toBe(204);
      expect((await world().call('GET', path, { as: home.marketer })).status).toBe(404);
      expect((await world().call('DELETE', path, { as: home.marketer })).status).toBe(404);
    });

    test('with a bad row is refused whole, and names the rows', async () => {
      const file = `${head}\nGood,${address('w-1')},deck\n,${address('w-2')},poem\n`;
      const { import: made } = await csv(file);
      for (const body of [{}, { leaveOutBad: true }]) {
        const path = `/v1/imports/${made.id}/apply`;
        const problem = await world().json<Problem>(409, 'POST', path, { as: home.marketer, body });
        expect(problem.fields?.map(({ path: of }) => of)).toEqual(['row 3: title', 'row 3: kind']);
      }
      expect(await find(address('w-1'))).toEqual([]);
    });
  });

  describe('taking it in', () => {
    test('makes drafts, with what is set for all of them', async () => {
      const file = `${head},tags,stages,language\nA,${address('d-1')},deck,own,proposal,\nB,${address('d-2')},,,,de\n`;
      const { import: made } = await csv(file, '?kind=ebook');
      const done = await apply(made.id, {
        tags: ['brought in'],
        audience: { industries: ['logistics'] },
        language: 'fr',
        ownerId: home.admin.userId,
      });
      expect(done.import).toMatchObject({
        state: 'applied',
        approved: false,
        outcomes: { created: 2 },
      });
      const [first, second] = await Promise.all(done.rows.map((row) => asset(row.contentId ?? '')));
      expect(first?.asset).toMatchObject({
        status: 'draft',
        kind: 'deck',
        tags: ['own', 'brought in'],
        language: 'fr',
        ownerId: home.admin.userId,
        audience: { stages: ['proposal'], industries: ['logistics'] },
      });
      expect(second?.asset).toMatchObject({ kind: 'ebook', language: 'de', tags: ['brought in'] });
      expect(first?.history).toMatchObject([
        { action: 'imported', to: 'draft', note: 'assets.csv' },
      ]);
      const again = await world().call('POST', `/v1/imports/${made.id}/apply`, {
        as: home.marketer,
        body: {},
      });
      expect(again.status).toBe(409);
    });

    test('approves at once when told, and every step is in the history', async () => {
      const { import: made } = await csv(`${head}\nAt once,${address('a-1')},deck\n`);
      const { rows } = await apply(made.id, { approve: true });
      const { asset: record, history } = await asset(rows[0]?.contentId ?? '');
      expect(record).toMatchObject({
        status: 'approved',
        approvedVersion: 1,
        newSince: world().clock.now,
      });
      expect(history.map(({ from, to }) => [from, to])).toEqual([
        ['in-review', 'approved'],
        ['draft', 'in-review'],
        [null, 'draft'],
      ]);
      const { assets } = await world().json<{ assets: { id: string }[] }>(
        200,
        'GET',
        '/v1/catalog',
        {
          as: home.rep,
        },
      );
      expect(assets.map(({ id }) => id)).toContain(record.id);
    });

    test('updates what is known, says only what the file says, and never doubles', async () => {
      const id = await approvedAsset(world(), home, {
        title: 'Before',
        url: address('u-1'),
        summary: 'It stays.',
        tags: ['kept'],
      });
      const file = `url,title,body\n${address('u-1')},After,New text\n`;
      const first = await csv(file);
      expect(first.rows[0]).toMatchObject({ state: 'changed', changes: ['title', 'body'] });
      const done = await apply(first.import.id, { tags: ['for what is new'] });
      expect(done.import.outcomes).toMatchObject({ created: 0, updated: 1 });
      const changed = (await asset(id)).asset;
      expect(changed).toMatchObject({
        title: 'After',
        summary: 'It stays.',
        tags: ['kept'],
        status: 'approved',
        approvedVersion: 1,
        latestVersion: 2,
      });
      const second = await csv(file);
      expect(states(second)).toEqual(['unchanged']);
      await apply(second.import.id, { approve: true });
      expect((await asset(id)).asset).toEqual(changed);
      expect(await find(address('u-1'))).toHaveLength(1);
    });

    test('by id a row may change the address; an empty cell empties', async () => {
      const id = await draftAsset(world(), home, { url: address('i-1'), summary: 'Gone soon' });
      const { import: made, rows } = await csv(`id,url,summary\n${id},${address('i-2')},\n`);
      expect(rows[0]).toMatchObject({ state: 'changed', changes: ['summary', 'url'] });
      await apply(made.id);
      expect((await asset(id)).asset).toMatchObject({ url: address('i-2'), summary: '' });
    });

    test('what was retired stays so', async () => {
      const id = await approvedAsset(world(), home, { url: address('r-1') });
      await patch(world(), home, `/v1/assets/${id}`, { status: 'retired' });
      const { import: made, rows } = await csv(`${head}\nBack,${address('r-1')},deck\n`);
      expect(rows[0]?.state).toBe('retired');
      await apply(made.id, { approve: true });
      expect((await asset(id)).asset.status).toBe('retired');
    });

    test('rows are compared once more with what is there by then', async () => {
      const { import: made } = await csv(`${head}\nMine,${address('t-1')},deck\n`);
      const id = await draftAsset(world(), home, { title: 'Theirs', url: address('t-1') });
      const done = await apply(made.id);
      expect(done.rows[0]).toMatchObject({ state: 'changed', outcome: 'updated', contentId: id });
      expect(await find(address('t-1'))).toHaveLength(1);
    });

    test('nobody approves their own where a second pair of eyes is asked for', async () => {
      const settings = (secondEyes: boolean) =>
        world().json(200, 'PATCH', '/v1/settings', { as: home.admin, body: { secondEyes } });
      await settings(true);
      const { import: made } = await csv(`${head}\nEyes,${address('e-1')},deck\n`);
      const path = `/v1/imports/${made.id}/apply`;
      const problem = await world().json<Problem>(409, 'POST', path, {
        as: home.marketer,
        body: { approve: true },
      });
      expect(problem.fields?.[0]?.path).toBe('approve');
      await settings(false);
      const stranger = { ownerId: 'nobody' };
      const body = await world().json<Problem>(400, 'POST', path, {
        as: home.marketer,
        body: stranger,
      });
      expect(body.fields?.[0]?.path).toBe('ownerId');
    });
  });

  describe('taking it back', () => {
    test('retires what it made, and the next import brings that back', async () => {
      const file = `${head}\nUndo me,${address('z-1')},deck\n`;
      const first = await csv(file);
      const { rows } = await apply(first.import.id, { approve: true });
      const id = rows[0]?.contentId ?? '';
      const back = await undo(first.import.id);
      expect(back.import).toMatchObject({ state: 'undone', outcomes: { undone: 1, kept: 0 } });
      expect(back.import.undoneByName).not.toBe('');
      expect((await asset(id)).asset.status).toBe('retired');
      const { removed } = await world().json<{ removed: { id: string }[] }>(
        200,
        'GET',
        '/v1/catalog',
        {
          as: home.rep,
        },
      );
      expect(removed.map((each) => each.id)).toContain(id);
      const path = `/v1/imports/${first.import.id}/undo`;
      expect((await world().call('POST', path, { as: home.marketer })).status).toBe(409);

      const second = await csv(file);
      expect(second.rows[0]).toMatchObject({
        state: 'changed',
        changes: ['status'],
        contentId: id,
      });
      await apply(second.import.id, { approve: true });
      expect((await asset(id)).asset.status).toBe('approved');
    });

    test('what it changed says again what it said, as a new version for reps too', async () => {
      const id = await approvedAsset(world(), home, { title: 'One', url: address('v-1') });
      const draft = await draftAsset(world(), home, { title: 'Draft', url: address('v-2') });
      const { import: made } = await csv(
        `${head}\nTwo,${address('v-1')},deck\nX,${address('v-2')},deck\n`,
      );
      await apply(made.id, { approve: true });
      expect((await asset(id)).asset).toMatchObject({ title: 'Two', approvedVersion: 2 });
      expect((await asset(draft)).asset.status).toBe('approved');
      await undo(made.id);
      expect((await asset(id)).asset).toMatchObject({
        title: 'One',
        approvedVersion: 3,
        status: 'approved',
      });
      expect((await asset(draft)).asset).toMatchObject({ title: 'Draft', status: 'draft' });
    });

    test('what was edited, used or retired since stays, and says why', async () => {
      const names = ['k-1', 'k-2', 'k-3', 'k-4'];
      const lines = names.map((name) => `${name},${address(name)},deck`).join('\n');
      const { import: made } = await csv(`${head}\n${lines}\n`);
      const { rows } = await apply(made.id, { approve: true });
      const [edited = '', used = '', retired = '', fine = ''] = rows.map(
        (row) => row.contentId ?? '',
      );
      await patch(world(), home, `/v1/assets/${edited}`, { title: 'Edited' });
      await patch(world(), home, `/v1/assets/${retired}`, { status: 'retired' });
      const at = world().clock.now;
      const events = [{ id: newId(at), at, kind: 'inserted', assetId: used }];
      await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events } });
      const back = await undo(made.id);
      expect(back.import.outcomes).toMatchObject({ undone: 1, kept: 3 });
      expect(back.rows.map(({ outcome, problems }) => [outcome, problems[0]?.reason])).toEqual([
        ['kept', 'It was edited since.'],
        ['kept', 'Somebody used it since.'],
        ['kept', 'It was retired since.'],
        ['undone', undefined],
      ]);
      expect((await asset(used)).asset.status).toBe('approved');
      expect((await asset(fine)).asset.status).toBe('retired');
    });
  });

  describe('a bad CSV is refused whole, with rows and reasons', () => {
    const refused = async (file: string | Uint8Array<ArrayBuffer>, query?: string) => {
      const { import: made, rows } = await csv(file, query);
      expect([made.state, rows]).toEqual(['refused', []]);
      const path = `/v1/imports/${made.id}/apply`;
      const answer = await world().call('POST', path, { as: home.marketer, body: {} });
      expect(answer.status).toBe(409);
      return made.problems;
    };
    const encoder = new TextEncoder();

    test('another encoding: at which byte and line', async () => {
      const latin = Uint8Array.from(
        Buffer.from(`${head}\nGut,${address('l')},deck\nM\u00fcller,x,deck`, 'latin1'),
      );
      const [problem] = await refused(latin);
      const at = latin.indexOf(0xfc) + 1;
      expect(problem).toMatchObject({ place: 'line 3' });
      expect(problem?.reason).toContain(`byte ${at}, in line 3`);
      const cut = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42]);
      expect((await refused(cut))[0]?.reason).toContain('UTF-16');
    });

    test('quotation marks that are never closed, or out of place', async () => {
      const open = `${head}\nFine,${address('q')},deck\n"Open,${address('q2')},deck\nMore,x,deck\n`;
      expect((await refused(open))[0]).toMatchObject({ place: 'row 3' });
      expect((await refused(`${head}\nSay "x",y,deck\n`))[0]).toMatchObject({ place: 'row 2' });
    });

    test('columns that are missing, unknown or there twice; nothing at all', async () => {
      expect((await refused('name,url,mood,url\nx,y,z,y\n')).slice(1)).toEqual([
        { place: 'row 1', field: 'name', reason: 'Cuecard has no such field.' },
        { place: 'row 1', field: 'mood', reason: 'Cuecard has no such field.' },
        { place: 'row 1', field: 'url', reason: 'There are two columns of this name.' },
        { place: 'row 1', field: 'title', reason: 'This column is missing.' },
      ]);
      expect((await refused(''))[0]?.reason).toBe('The file is empty.');
    });

    test('rows: dates, lists, addresses, lengths, cells too many, the same twice', async () => {
      const lines = [
        `${head},ends at,stages,minutes`,
        `A,${address('b-1')},deck,31.12.2026,,`,
        `B,${address('b-2')},deck,2026-02-31,proposal;someday,`,
        `C,ftp://files.example,poem,,,many`,
        `${'x'.repeat(201)},${address('b-4')},deck,,,700`,
        `E,${address('b-5')},deck,,,,surplus`,
        `F,${address('b-6')},deck,,,`,
        `G,${address('b-6')}/?utm_campaign=x,deck,,,`,
        `H\u0000,${address('b-8')},deck,,,`,
      ];
      const preview = await csv(`${lines.join('\n')}\n`);
      expect(preview.import.counts).toMatchObject({ bad: 7, new: 1 });
      const found = problemsOf(preview).map(([place, field]) => `${place} ${field}`.trim());
      expect(found).toEqual(
        [
          'row 2 endsAt',
          'row 3 stages',
          'row 3 endsAt',
          'row 4 kind',
          'row 4 url',
          'row 4 minutes',
          'row 5 title',
          'row 5 minutes',
          'row 6',
          'row 8 url',
          'row 9 title',
        ].toSorted((a, b) => found.indexOf(a) - found.indexOf(b)),
      );
      expect(problemsOf(preview)).toContainEqual([
        'row 8',
        'url',
        'It is about the same as row 7.',
      ]);
    });

    test('an id twice is about the same twice', async () => {
      const id = await draftAsset(world(), home, { url: address('id-1') });
      const preview = await csv(`id,title\n${id},One\n${id},Two\n`);
      expect(states(preview)).toEqual(['changed', 'bad']);
      const moved = await csv(
        `id,title,url,kind\n${id},Moved,${address('id-2')},deck\n,New,${address('id-2')},deck\n`,
      );
      expect(states(moved)).toEqual(['changed', 'bad']);
    });

    test('marks at the beginning, semicolons, and texts that look like formulas are fine', async () => {
      const text = `${head},body\n"=1+1",${address('f-1')},deck,"@cmd"\n"\t-x",${address('f-2')},deck,+1\n`;
      const marked = encoder.encode(`\uFEFF${text}`);
      expect(states(await csv(marked))).toEqual(['new', 'new']);
      const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
      const { import: made } = await csv(utf16);
      const done = await apply(made.id);
      expect((await asset(done.rows[0]?.contentId ?? '')).asset).toMatchObject({
        title: '=1+1',
        body: '@cmd',
      });
      const semicolons = `title;url;kind;tags\nS;${address('f-3')};deck;"a;b"\n`;
      const { rows } = await csv(semicolons);
      expect(rows[0]?.state).toBe('new');
    });

    test('what is not CSV', async () => {
      const answer = await world().call('POST', '/v1/imports/csv', {
        as: home.marketer,
        body: { title: 'x' },
      });
      expect(answer.status).toBe(415);
    });
  });

  test('a folder of markdown: front matter, the text, and what is wrong with which file', async () => {
    const files = [
      {
        path: 'x/card.md',
        text: '---\ntitle: Against X\nkind: battlecard\ncompetitors: [X]\n---\n\nSay **this**.\n',
      },
      {
        path: 'deck.md',
        text: `---\ntitle: 2026\nurl: ${address('m-1')}\nkind: deck\nstarts at: 2026-03-01\n---\n`,
      },
    ];
    const body = { source: 'folder', name: 'notes', files };
    const preview = await sendImport(world(), home.marketer, body);
    expect(
      preview.rows.map(({ place, type, state, title }) => [place, type, state, title]),
    ).toEqual([
      ['deck.md', 'asset', 'new', '2026'],
      ['x/card.md', 'message', 'new', 'Against X'],
    ]);
    await apply(preview.import.id);
    expect(states(await sendImport(world(), home.marketer, body))).toEqual([
      'unchanged',
      'unchanged',
    ]);
    const bad = [
      { path: 'a.md', text: '---\ntitle: [\n---\n' },
      { path: 'b.md', text: '---\ntitle: B\nkind: snippet\nmood: good\n---\nHello' },
      { path: 'c.md', text: '---\n- a\n- b\n---\nHello' },
      { path: 'd.md', text: '---\ntitle: D\nkind: snippet\ntags: &all [*all]\n---\nHello' },
      { path: 'e.md', text: '---\ntitle: E\nkind: snippet\nconstructor: x\n---\nHello' },
    ];
    const refused = await sendImport(world(), home.marketer, { ...body, files: bad });
    expect(problemsOf(refused).map(([place, field]) => [place, field])).toEqual([
      ['a.md', 'front matter'],
      ['b.md', 'mood'],
      ['c.md', 'front matter'],
      ['d.md', 'front matter'],
      ['e.md', 'constructor'],
    ]);
  });

  test('an import whose server died says so', async () => {
    const { import: made } = await csv(`${head}\nDied,${address('died')},deck\n`);
    const { db } = world().system;
    const become = (state: string, claimed_until: number) =>
      db
        .updateTable('import')
        .set({ state, claimed_until })
        .where('workspace_id', '=', home.id)
        .where('id', '=', made.id)
        .execute();
    const look = async () => (await settled(world(), home.marketer, made.id)).import.state;
    await become('reading', world().clock.now + 1000);
    expect(await look()).toBe('reading');
    world().clock.now += 2000;
    expect(await look()).toBe('interrupted');
    const path = `/v1/imports/${made.id}/retry`;
    const problem = await world().json<Problem>(409, 'POST', path, { as: home.marketer });
    expect(problem.detail).toContain('choose it again');
    await become('applying', world().clock.now - 1);
    expect(await look()).toBe('ready');
    expect((await apply(made.id)).import.state).toBe('applied');
    await become('undoing', world().clock.now - 1);
    expect(await look()).toBe('applied');
  });

  test('whoever is at an import keeps it, and stopping gives it back', async () => {
    const { db, now } = world().system;
    const { import: made } = await csv(`${head}\nKept,${address('kept')},deck\n`);
    const runner = createImportRunner({ db, now, report: () => undefined });
    const target = { workspaceId: home.id, importId: made.id };
    let stopped = false;
    runner.start(
      target,
      (signal) =>
        new Promise((ended) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            ended();
          });
        }),
    );
    await runner.close();
    expect(stopped).toBe(true);
    expect((await settled(world(), home.marketer, made.id)).import.state).toBe('ready');
  });

  test('what was settled stays so, however late its claim would be renewed', async () => {
    const { db, now } = world().system;
    const { import: made } = await csv(`${head}\nLate,${address('late')},deck\n`);
    const target = { workspaceId: home.id, importId: made.id };
    const claim = (until: number) =>
      db
        .updateTable('import')
        .set({ claimed_until: until })
        .where('workspace_id', '=', home.id)
        .where('id', '=', made.id)
        .returning('claimed_until')
        .execute();
    await claim(now() + 1000);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const runner = createImportRunner({ db, now, report: (error) => expect.fail(String(error)) });
    runner.start(target, () =>
      inTransaction(db, async (tx) => {
        // On SQLite the renewal waits for this transaction.
        vi.advanceTimersByTime(60_000);
        await settleImport(tx, target, 'ready');
      }),
    );
    expect(runner.isUnderWay(made.id)).toBe(true);
    await runner.settle();
    vi.useRealTimers();
    const row = await db
      .selectFrom('import')
      .select('claimed_until')
      .where('workspace_id', '=', home.id)
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(row.claimed_until).toBe(0);
  });

  test('a preview that nobody takes in is kept for seven days; what was taken in stays', async () => {
    const { import: old } = await csv(`${head}\nOld,${address('old')},deck\n`);
    const { import: broken } = await csv('mood\nx\n');
    const { import: taken } = await csv(`${head}\nTaken,${address('taken')},deck\n`);
    await apply(taken.id);
    const scheduler = () => {
      const { db, now } = world().system;
      const jobs = [createPreviewJob({ db })];
      return createScheduler({ db, now, jobs, report: (error) => expect.fail(String(error)) });
    };
    const status = async (id: string) =>
      (await world().call('GET', `/v1/imports/${id}`, { as: home.marketer })).status;
    world().clock.now += 7 * 86_400_000 - 60_000;
    const { import: young } = await csv(`${head}\nYoung,${address('young')},deck\n`);
    await scheduler().tick();
    expect(await status(old.id)).toBe(200);
    world().clock.now += 86_400_000;
    await scheduler().tick();
    expect(await Promise.all([old, broken, taken, young].map(({ id }) => status(id)))).toEqual([
      404, 404, 200, 200,
    ]);
  });

  test('no more than three are read at a time', async () => {
    const { db } = world().system;
    const held = world().clock.now + 60_000;
    const rows = await db
      .selectFrom('import')
      .select('id')
      .where('workspace_id', '=', home.id)
      .limit(3)
      .execute();
    const hold = (claimed_until: number) =>
      db
        .updateTable('import')
        .set({ claimed_until })
        .where('workspace_id', '=', home.id)
        .where(
          'id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute();
    await hold(held);
    const body = { source: 'links', addresses: ['x'] };
    await world().json(409, 'POST', '/v1/imports', { as: home.marketer, body });
    await hold(0);
  });
});
