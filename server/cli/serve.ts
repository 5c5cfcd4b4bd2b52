import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import pino from 'pino';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { isMigrated } from '../db/migrate.ts';
import { takeLock } from '../db/lock.ts';
import { openSystem } from '../open.ts';
import { prepareGaps } from '../services/gaps/prepare-gaps.ts';
import { jobsOf } from '../services/schedule/jobs.ts';
import { createScheduler } from '../services/schedule/scheduler.ts';
import { createSetupLink } from '../services/setup/setup-link.ts';
import { CommandError } from './failure.ts';

type Handler = (request: Request, env: object) => Response | Promise<Response>;

const notReady: Handler = () => new Response('starting', { status: 503 });

/** How long requests under way may take when the server is told to stop, in ms. */
const graceMs = 10_000;

/**
 * Listens until SIGTERM or SIGINT, then finishes what is under way. Prints the set-up link while
 * nobody has an account, and one line with the address when ready. Logs go to stderr.
 */
export async function serve(config: Config, print: (line: string) => void): Promise<void> {
  const logger = pino(pino.destination(2));
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = await takeLock(config, 'server', { mode: 'shared', waitMs: 0 });
  if (lock === null) throw new CommandError(`A server runs on ${config.dataDir} already.`);

  // The port may be any free one, and sign-in must know the address: so listen first.
  let handler = notReady;
  const server = listen({
    fetch: (request, env) => handler(request, env),
    port: config.port,
    hostname: config.host,
  });
  const address = await new Promise<AddressInfo>((done, fail) => {
    server.once('error', fail);
    server.once('listening', () => done(server.address() as AddressInfo));
  });
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const reachable = host === '0.0.0.0' || host === '[::]' ? 'localhost' : host;
  const url = `http://${reachable}:${address.port}`;
  const publicUrl = config.publicUrl ?? url;

  const report = (error: unknown) => logger.error({ err: error }, 'in the background');
  const system = await openSystem(config, publicUrl, { report });
  const app = createApp({
    ...system,
    logger,
    rateLimits: { perPerson: config.rateLimit, signIn: config.rateLimit === 0 ? 0 : 60 },
    trustedProxies: config.trustedProxies,
    isReady: () => isMigrated(system.database),
    dashboardFolder: resolve(import.meta.dirname, '../../dashboard/dist'),
  });
  handler = (request, env) => app.fetch(request, env);
  const { db, now } = system;
  const scheduler = createScheduler({ db, now, jobs: jobsOf(system), report });
  scheduler.start();
  system.webhooks.start();

  // Before anybody is told that it runs: whoever starts it may stop it at once.
  const stopped = new Promise<void>((done) => {
    const stop = () => {
      server.close(() => done());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, graceMs).unref();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });

  const link = await createSetupLink(system);
  if (link !== null) print(`Nobody has an account yet. Set up here, within a day:\n${link}`);
  print(`Cuecard is listening on ${url}`);
  const prepared = prepareGaps(system).catch(report);

  await stopped;
  await prepared;
  await scheduler.stop();
  await system.close();
  await lock.release();
}
