import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  catalogue,
  folder,
  lastLine,
  linkOf,
  run,
  runProcess,
  serve,
  testCommands,
} from './support/commands.ts';

testCommands('sqlite');

test('an environment that is not valid says so and ends with 2', async () => {
  const place = { DATA_DIR: join(folder, 'none'), DATABASE_URL: 'mysql://x' };
  const done = await runProcess(place, 'serve');
  expect([done.code, done.err.includes('DATABASE_URL'), done.err.includes('at ')]).toEqual([
    2,
    true,
    false,
  ]);
});

test('an empty server prints a set-up link, anew at each start; a second one on its folder is refused, and it stops when told', async () => {
  const fresh = { DATA_DIR: join(folder, 'fresh'), DATABASE_URL: '' };
  const first = await serve(fresh);
  const beside = await runProcess(fresh, 'serve');
  expect([beside.code, beside.err]).toEqual([1, expect.stringContaining('already')]);
  expect(await first.stop()).toBe(0);
  const second = await serve(fresh);
  expect(linkOf(first.out)).toContain(first.url);
  expect(linkOf(second.out)).not.toBe(linkOf(first.out));
  expect(statSync(join(fresh.DATA_DIR, 'auth-secret')).mode & 0o777).toBe(0o600);
  expect(await second.stop()).toBe(0);
});

test('import takes all or nothing, names each bad row, and knows what it has', async () => {
  const place = { DATA_DIR: join(folder, 'import'), DATABASE_URL: '' };
  const args = ['user', 'add', 'new@cue.example', '--role', 'admin', '--print-token'];
  const token = lastLine(await run(place, ...args));
  const csv = join(folder, 'import.csv');
  const head = 'title,url,kind,tags,stages,ends at';
  writeFileSync(
    csv,
    `${head}\nGood,https://f.example/1,deck,a;b,,\nBad,ftp://f.example/2,deck,,,\n,https://f.example/3,poem,,someday,\n`,
  );
  const bad = await run(place, 'import', csv);
  expect(bad.code).toBe(1);
  expect(bad.err).toMatch(/row 3: url/);
  expect(bad.err).toMatch(/row 4: title: It is missing/);
  expect(bad.err).toMatch(/row 4: kind/);
  expect(bad.err).toMatch(/row 4: stages/);

  writeFileSync(csv, `${head}\nGood,https://f.example/1,deck,a;b,discovery;proposal,\n`);
  const server = await serve(place);
  const before = await catalogue(server.url, token);
  expect(before.assets.some((asset) => asset.url === 'https://f.example/1')).toBe(false);
  expect((await run(place, 'import', csv, '--approve')).out).toContain('1 made, 0 updated');
  writeFileSync(csv, `${head}\nBetter,https://f.example/1,deck,a;b,,2090-01-01\n`);
  expect((await run(place, 'import', csv, '--approve')).out).toContain('0 made, 1 updated');
  const { assets } = await catalogue(server.url, token, before.cursor);
  expect(assets).toMatchObject([
    { title: 'Better', version: 2, tags: ['a', 'b'], endsAt: Date.parse('2090-01-01') },
  ]);

  const notes = join(folder, 'import-notes');
  mkdirSync(notes);
  const rule = 'rules: [{ effect: only, when: { kind: mentions, phrases: [X] } }]';
  const card = `---\ntitle: Against X\nkind: battlecard\ncompetitors: [X]\n${rule}\nrecord kinds: [deal]\n---\n\nSay **this**.\n`;
  writeFileSync(join(notes, 'x.md'), card);
  writeFileSync(join(notes, 'y.md'), '---\ntitle: Y\nkind: snippet\nmood: good\n---\nHello');
  expect((await run(place, 'import', notes)).err).toMatch(/y\.md: mood/);
  rmSync(join(notes, 'y.md'));
  expect((await run(place, 'import', notes, '--approve')).out).toContain('1 made');
  const { messages } = await catalogue(server.url, token, before.cursor);
  expect(messages).toMatchObject([
    {
      title: 'Against X',
      visibility: 'internal',
      body: 'Say **this**.',
      audience: {
        competitors: ['X'],
        recordKinds: ['deal'],
        rules: [{ effect: 'only', when: { kind: 'mentions', phrases: ['X'] } }],
      },
    },
  ]);
  expect(await server.stop()).toBe(0);
});
