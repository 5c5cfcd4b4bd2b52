import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestServer {
  url: string;
  dataDir: string;
  /** Runs a command of the server's command line on the same data; answers its last line. */
  command(...args: string[]): string;
  /** A bearer token for somebody with this role. */
  token(email: string, role: 'rep' | 'marketer' | 'admin'): string;
  /** One call to the API as JSON; throws for an error answer. */
  call<T>(token: string, path: string, init?: { method?: string; body?: unknown }): Promise<T>;
  start(): Promise<void>;
  /** Ends it as a crash would: nothing is given time. */
  kill(): Promise<void>;
}

const main = join(import.meta.dirname, '../../../server/main.ts');

/** The real server as its own process, on a port and a folder of its own. */
export async function createTestServer({
  port,
  dataDir = mkdtempSync(join(tmpdir(), 'cuecard-')),
  more = {},
}: {
  port?: number;
  dataDir?: string;
  /** Of its environment. */
  more?: NodeJS.ProcessEnv;
} = {}): Promise<TestServer> {
  const own = port ?? (await freePort());
  const url = `http://127.0.0.1:${own}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(own),
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    // A benchmark sends more in a minute than a person does in a year.
    RATE_LIMIT: '0',
    ...more,
  };
  delete env['DATABASE_URL'];
  let running: ChildProcess | null = null;

  const command = (...args: string[]) => {
    const done = spawnSync(process.execPath, [main, ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (done.status !== 0)
      throw new Error(`server ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`);
    return done.stdout.trim().split('\n').at(-1) ?? '';
  };
  return {
    url,
    dataDir,
    command,
    token: (email, role) => command('user', 'add', email, '--role', role, '--print-token'),
    async call<T>(token: string, path: string, init: { method?: string; body?: unknown } = {}) {
      const response = await fetch(`${url}${path}`, {
        method: init.method ?? 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          ...(init.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
      });
      const text = await response.text();
      if (!response.ok)
        throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as T;
    },
    async start() {
      const child = spawn(process.execPath, [main, 'serve'], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running = child;
      let said = '';
      child.stderr.on('data', (chunk) => (said += String(chunk)));
      child.stdout.on('data', (chunk) => (said += String(chunk)));
      const end = Date.now() + 60_000;
      while (Date.now() < end) {
        if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
        const ready = await fetch(`${url}/readyz`).then(
          (answer) => answer.ok,
          () => false,
        );
        if (ready) return;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`the server did not get ready:\n${said}`);
    },
    async kill() {
      const child = running;
      running = null;
      if (!child || child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
