import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CommandError } from '../../../server/cli/failure.ts';
import { createProgram } from '../../../server/cli/program.ts';
import { readConfig } from '../../../server/config.ts';
import type { Catalogue } from '../../../utils/contract/catalogue.ts';
import { createDatabaseOn } from './postgres.ts';
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

const start = (place: Place, args: string[]) =>
  spawn(node, [main, ...args], { env: { PATH: process.env.PATH ?? '', PORT: '0', ...place } });

/** Runs a command here: what it does, without the second it takes to start a process for it. */
export async function run(place: Place, ...args: string[]): Promise<Done> {
  const done: Done = { code: 0, out: '', err: '' };
  const config = readConfig({ PORT: '0', ...place });
  const program = createProgram(config, (line) => (done.out += `${line}\n`));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    done.code = 1;
    done.err = error.message;
  }
  return done;
}

/** Runs a command as a person does. */
export function runProcess(place: Place, ...args: string[]): Promise<Done> {
  const child = start(place, args);
  const done: Done = { code: null, out: '', err: '' };
  child.stdout.on('data', (text) => (done.out += String(text)));
  child.stderr.on('data', (text) => (done.err += String(text)));
  return new Promise((end) => {
    child.on('close', (code) => end({ ...done, code }));
  });
}

interface Serving {
  url: string;
  out: string;
  stop(): Promise<number | null>;
}

/** Starts a server on any free port; resolves with its address when it says that it is ready. */
export function serve(place: Place): Promise<Serving> {
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

/** `DATABASE_URL` of a new empty server. */
const databaseOf = async (engine: (typeof engines)[number]) =>
  engine === 'postgres' ? createDatabaseOn(inject('emptyServers').postgresUrl) : '';

/** The commands that differ by engine, beside a server that runs as a real process. */
export function testCommands(engine: (typeof engines)[number]): void {
  describe(`the command line on ${engine}`, () => {
    let place: Place;
    let token = '';
    let server: Serving;
    beforeAll(async () => {
      place = {
        DATA_DIR: join(folder, engine),
        DATABASE_URL: await databaseOf(engine),
      };
    });
    afterAll(() => server?.stop());

    test('seed fills an empty server, and only an empty one', async () => {
      const done = await runProcess(place, 'seed', '--password', 'demo-password');
      expect(done).toMatchObject({ code: 0, err: '' });
      const again = await run(place, 'seed');
      expect([again.code, again.err.includes('already')]).toEqual([1, true]);

      server = await serve(place);
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
    });

    test('user add prints a token that works, alone on the last line', async () => {
      const args = ['user', 'add', 'new@cue.example', '--role', 'admin', '--print-token'];
      const done = await runProcess(place, ...args);
      token = lastLine(done);
      expect(token).toMatch(/^[\w-]{20,}$/);
      const headers = { authorization: `Bearer ${token}` };
      const me = (await (await fetch(`${server.url}/v1/me`, { headers })).json()) as {
        role: string;
      };
      expect(me.role).toBe('admin');
      const wrong = await runProcess(place, 'user', 'add', 'x@cue.example', '--role', 'boss');
      expect([wrong.code === 0, wrong.err]).toEqual([false, expect.stringContaining('marketer')]);
    });

    test('a backup made while the server runs comes back, with a new generation', async () => {
      const file = join(folder, `${engine}.backup`);
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
      server = await serve(place);
      const restored = await catalogue(server.url, token, later.cursor);
      expect(restored.complete).toBe(true);
      expect(restored.assets.map(({ id }) => id)).toEqual(before.assets.map(({ id }) => id));
      expect(await server.stop()).toBe(0);
    });

    test('a backup moves to the other engine', async () => {
      const file = join(folder, `${engine}.backup`);
      const target = {
        DATA_DIR: join(folder, `${engine}-moved`),
        DATABASE_URL: await databaseOf(engine === 'sqlite' ? 'postgres' : 'sqlite'),
      };
      expect(await run(target, 'restore', file)).toMatchObject({ code: 0, err: '' });
      server = await serve(target);
      expect((await catalogue(server.url, token)).assets.length).toBeGreaterThan(3);
      expect(await server.stop()).toBe(0);
    });
  });
}
