import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { v7 } from 'uuid';
import { inject } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { addMember, createToken, ensureUser } from '../../../server/auth/accounts.ts';
import { isMigrated } from '../../../server/db/migrate.ts';
import { ownTables } from '../../../server/db/schema.ts';
import type { App } from '../../../server/http/context.ts';
import type { RateLimits } from '../../../server/http/rate-limit.ts';
import { openSystem, type OpenSystem } from '../../../server/open.ts';
import { foundWorkspace } from '../../../server/services/workspace/found-workspace.ts';
import type { Role } from '../../../utils/contract/vocabulary.ts';
import { createDatabaseOn } from './postgres.ts';

export const engines = ['sqlite', 'postgres'] as const;

/** A person with a token. */
export interface TestPerson {
  userId: string;
  email: string;
  token: string;
}

/** A workspace with two reps, a marketer and an admin. */
export interface TestWorkspace {
  id: string;
  timeZone: string;
  rep: TestPerson;
  rep2: TestPerson;
  marketer: TestPerson;
  admin: TestPerson;
}

export interface Call {
  as?: TestPerson | undefined;
  body?: unknown;
  /** Sent as it is. */
  raw?: string;
  headers?: Record<string, string>;
}

export interface World {
  app: App;
  system: OpenSystem;
  dataDir: string;
  databaseUrl: string | undefined;
  /** The server's clock, epoch ms; tests move it. */
  clock: { now: number };
  call(method: string, path: string, call?: Call): Promise<Response>;
  /** Calls, and reads the answer as JSON after checking its status. */
  json<T>(status: number, method: string, path: string, call?: Call): Promise<T>;
  foundWorkspace(timeZone?: string): Promise<TestWorkspace>;
  addPerson(workspaceId: string, role: Role): Promise<TestPerson>;
  /** Statements on our tables that did not name the workspace. */
  careless: string[];
  close(): Promise<void>;
}

const ownTable = new RegExp(String.raw`["\s](${ownTables.join('|')})["\s]`);

export interface WorldOptions {
  rateLimits?: RateLimits;
  trustedProxies?: number;
  publicUrl?: string;
  allowPrivateFetch?: readonly string[];
}

/** A fresh server without people, on an engine. Nothing listens: calls go to the app itself. */
export async function createWorld(
  engine: (typeof engines)[number],
  options: WorldOptions = {},
): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cuecard-api-'));
  const empty = inject('emptyServers');
  cpSync(empty.sqliteFolder, dataDir, { recursive: true });
  const databaseUrl =
    engine === 'postgres'
      ? await createDatabaseOn(empty.postgresUrl, empty.postgresTemplate)
      : undefined;
  const clock = { now: Date.now() };
  const careless: string[] = [];
  let watching = false;
  const system = await openSystem(
    {
      dataDir,
      databaseUrl,
      authSecret: 'a secret of the tests, long enough',
      allowPrivateFetch: options.allowPrivateFetch ?? [],
    },
    options.publicUrl ?? 'http://cue.test',
    {
      now: () => clock.now,
      log: ({ query: { sql } }) => {
        if (watching && ownTable.test(sql) && !sql.includes('workspace_id')) careless.push(sql);
      },
    },
  );
  watching = true;
  const app = createApp({
    ...system,
    logger: pino({ level: 'silent' }),
    rateLimits: options.rateLimits ?? { perPerson: 0, signIn: 0 },
    trustedProxies: options.trustedProxies ?? 0,
    isReady: () => isMigrated(system.database),
    dashboardFolder: join(dataDir, 'dashboard'),
  });

  const call: World['call'] = async (method, path, { as, body, raw, headers } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return app.request(`${system.publicUrl}${path}`, {
      method,
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${as.token}` }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
  };
  const person = async (): Promise<TestPerson> => {
    const email = `${randomUUID()}@people.example`;
    const { id: userId } = await ensureUser(system.auth, { email, name: email.slice(0, 8) });
    return { userId, email, token: await createToken(system.auth, userId) };
  };
  const addPerson: World['addPerson'] = async (workspaceId, role) => {
    const added = await person();
    await addMember(system.auth, { workspaceId, userId: added.userId, role });
    return added;
  };
  return {
    app,
    system,
    dataDir,
    databaseUrl,
    clock,
    call,
    addPerson,
    careless,
    json: async <T>(status: number, method: string, path: string, sent?: Call) => {
      const answer = await call(method, path, sent);
      const text = await answer.text();
      if (answer.status !== status) {
        throw new Error(`${method} ${path}: ${answer.status} instead of ${status}: ${text}`);
      }
      return JSON.parse(text) as T;
    },
    foundWorkspace: async (timeZone = 'Europe/Berlin') => {
      const admin = await person();
      const id = await foundWorkspace(system, {
        name: `Workspace ${randomUUID()}`,
        timeZone,
        adminId: admin.userId,
      });
      return {
        id,
        timeZone,
        admin,
        marketer: await addPerson(id, 'marketer'),
        rep: await addPerson(id, 'rep'),
        rep2: await addPerson(id, 'rep'),
      };
    },
    close: async () => {
      await system.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A new id, of the moment given. */
export const newId = (at = Date.now()) => v7({ msecs: at });
