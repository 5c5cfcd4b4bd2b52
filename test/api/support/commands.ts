import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../utils/contract/catalogue.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';
import type { engines } from './world.ts';

const main = resolve(import.meta.dirname, '../../../server/main.ts');
export const folder = mkdtempSync(join(tmpdir(), 'cuecard-cli-'));
const node = process.execPath;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Done {
  code: number | null;
  out: string;
  err: string;
}
export type Place = { DATA_DIR: string; DATABASE_URL: string };

const start = (place: Place, args: string[], more: Record<string, string> = {}) =>
  spawn(node, [main, ...args], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...place, ...more },
  });

export function run(place: Place, ...args: string[]): Promise<Done> {
  const child = start(place, args);
  const done: Done = { code: null, out: '', err: '' };
  child.stdout.on('data', (text) => (done.out += String(text)));
  child.stderr.on('data', (text) => (done.err += String(text)));
  return new Promise((end) => {
    child.on('close', (code) => end({ ...done, code }));
  });
}

/** Starts a server on any free port; resolves with its address when it says that it is ready. */
export function serve(
  place: Place,
): Promise<{ url: string; out: string; stop(): Promise<number | null> }> {
  const child: ChildProcessWithoutNullStreams = start(place, []);
  let out = '';
  let err = '';
  const closed = new Promise<number | null>((end) => {
    child.on('close', end);
  });
  child.stderr.on('data', (text) => (err += String(text)));
  const stop = () => {
    child.kill('SIGTERM');
    return closed;
  };
  return new Promise((ready, fail) => {
    child.stdout.on('data', (text) => {
      out += String(text);
      const url = /Cuecard is listening on (http:\S+)/.exec(out)?.[1];
      if (url === undefined) return;
      ready({ url, out, stop });
    });
    child.on('close', () => fail(new Error(`it ended: ${err}`)));
  });
}

/** What a rep's browser would fetch. */
export const catalogue = async (url: string, token: string, since = '') => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/v1/catalog?since=${since}`, { headers });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Catalogue;
};
/** The set-up link in what a server printed. */
export const linkOf = (out: string) => /http:\S+\/setup\?token=\S+/.exec(out)?.[0];
export const lastLine = (done: Done) => done.out.trimEnd().split('\n').at(-1) ?? '';

/** The commands that differ by engine, as real processes. */
export function testCommands(engine: (typeof engines)[number]): void {
  describe(`the command line on ${engine}`, () => {
    let postgres: PostgresServer | undefined;
    let place: Place;
    let token = '';
    beforeAll(async () => {
      postgres = engine === 'postgres' ? await startPostgres() : undefined;
      place = {
        DATA_DIR: join(folder, engine),
        DATABASE_URL: (await postgres?.createDatabase()) ?? '',
      };
    });
    afterAll(async () => {
      await postgres?.stop();
    });

    test('seed fills an empty server, and only an empty one', async () => {
      const done = await run(place, 'seed', '--password', 'demo-password');
      expect(done).toMatchObject({ code: 0, err: '' });
      const again = await run(place, 'seed');
      expect([again.code, again.err.includes('already')]).toEqual([1, true]);

      const server = await serve(place);
      expect(server.out).not.toContain('/setup');
      const email = /(\S+@\S+) \(marketer\)/.exec(done.out)?.[1];
      const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ email, password: 'demo-password' }),
      });
      const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const answer = await fetch(`${server.url}/v1/stats/overview?days=90`, {
        headers: { cookie },
      });
      const overview = (await answer.json()) as { funnel: { used: number }; mostUsed: unknown[] };
      expect(overview.funnel.used).toBeGreaterThan(0);
      expect(await server.stop()).toBe(0);
    });

    test('user add prints a token that works, alone on the last line', async () => {
      const server = await serve(place);
      const args = ['user', 'add', 'new@cue.example', '--role', 'admin', '--print-token'];
      const done = await run(place, ...args);
      token = lastLine(done);
      expect(token).toMatch(/^[\w-]{20,}$/);
      const headers = { authorization: `Bearer ${token}` };
      const me = (await (await fetch(`${server.url}/v1/me`, { headers })).json()) as {
        role: string;
      };
      expect(me.role).toBe('admin');
      const wrong = await run(place, 'user', 'add', 'x@cue.example', '--role', 'boss');
      expect([wrong.code === 0, wrong.err]).toEqual([false, expect.stringContaining('marketer')]);
      expect(await server.stop()).toBe(0);
    });

    test('a backup made while the server runs comes back, with a new generation', async () => {
      const file = join(folder, `${engine}.backup`);
      const server = await serve(place);
      const before = await catalogue(server.url, token);
      expect((await run(place, 'backup', file)).code).toBe(0);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const csv = join(folder, `${engine}-later.csv`);
      writeFileSync(csv, 'title,url,kind\nLater,https://f.example/later,deck\n');
      await run(place, 'import', csv, '--approve');
      const refused = await run(place, 'restore', file);
      expect([refused.code, refused.err.includes('stop it first')]).toEqual([1, true]);
      const later = await catalogue(server.url, token);
      expect(later.assets).toHaveLength(before.assets.length + 1);
      expect(await server.stop()).toBe(0);

      writeFileSync(`${file}.cut`, 'rubbish');
      expect((await run(place, 'restore', `${file}.cut`)).err).toContain('Nothing was changed');
      expect(await run(place, 'restore', file)).toMatchObject({ code: 0, err: '' });
      const again = await serve(place);
      const restored = await catalogue(again.url, token, later.cursor);
      expect(restored.complete).toBe(true);
      expect(restored.assets.map(({ id }) => id)).toEqual(before.assets.map(({ id }) => id));
      expect(await again.stop()).toBe(0);
    });

    test('a backup moves to the other engine', async () => {
      const file = join(folder, `${engine}.backup`);
      const other = engine === 'sqlite' ? await startPostgres() : undefined;
      const target = {
        DATA_DIR: join(folder, `${engine}-moved`),
        DATABASE_URL: (await other?.createDatabase()) ?? '',
      };
      expect(await run(target, 'restore', file)).toMatchObject({ code: 0, err: '' });
      const server = await serve(target);
      expect((await catalogue(server.url, token)).assets.length).toBeGreaterThan(3);
      expect(await server.stop()).toBe(0);
      await other?.stop();
    });
  });
}
