import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KyselyConfig } from 'kysely';
import { createAuth } from './auth/create-auth.ts';
import type { Config } from './config.ts';
import { takeLock } from './db/lock.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase } from './db/open-database.ts';
import type { OpenDatabase } from './db/schema.ts';
import { createMailer } from './mail/create-mailer.ts';
import { createPublicFetch } from './net/fetch-public.ts';
import { createExperienceCache } from './services/experience/experience-cache.ts';
import { createMeanings } from './services/meaning/create-meanings.ts';
import { createImportRunner } from './services/import/import-runner.ts';
import { createContentSearches } from './services/search/content-searches.ts';
import { createSpaceKeeper } from './services/space/space-keeper.ts';
import type { System } from './services/system.ts';
import { createWebhookSender } from './services/webhooks/webhook-sender.ts';

/** A system that is open: its database, up to date, and who keeps its accounts. */
export interface OpenSystem extends System {
  database: OpenDatabase;
  trustedOrigins: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the data that the settings name, and brings its tables up to date.
 *
 * @param publicUrl where people reach the server
 */
export async function openSystem(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'authSecret'> &
    Partial<Pick<Config, 'allowPrivateFetch' | 'smtpUrl' | 'mailFrom'>>,
  publicUrl: string,
  options: {
    now?: () => number;
    log?: KyselyConfig['log'];
    /** Told what went wrong behind the scenes, where nobody waits for an answer. */
    report?: (error: unknown) => void;
  } = {},
): Promise<OpenSystem> {
  const database = openDatabase(config, options.log);
  try {
    const trustedOrigins = ownOrigins(publicUrl);
    const secret = config.authSecret ?? keptSecret(config.dataDir);
    const auth = createAuth({ database, secret, publicUrl, trustedOrigins });
    // Two processes that start at once would both make the tables.
    const lock = await takeLock(config, 'migration', { mode: 'exclusive', waitMs: 30_000 });
    if (lock === null) throw new Error('another process has been changing the tables for too long');
    try {
      await auth.migrate();
      await migrate(database);
    } finally {
      await lock.release();
    }
    const { now = Date.now, report = () => undefined } = options;
    const { db } = database;
    const spaces = createSpaceKeeper({ db, place: config, now, report });
    const fetchPublic = createPublicFetch({
      allow: config.allowPrivateFetch ?? [],
      userAgent: `Cuecard (+${publicUrl})`,
    });
    const { smtpUrl, mailFrom } = config;
    const mail =
      smtpUrl === undefined || mailFrom === undefined
        ? null
        : createMailer({ smtpUrl, from: mailFrom });
    const webhooks = createWebhookSender({ db, fetchPublic, publicUrl, now, report });
    const imports = createImportRunner({ db, now, report });
    return {
      database,
      db,
      auth,
      now,
      publicUrl,
      trustedOrigins,
      experience: createExperienceCache({ db, now }),
      contentSearches: createContentSearches(db),
      meanings: createMeanings(),
      spaces,
      fetchPublic,
      webhooks,
      mail,
      imports,
      close: async () => {
        await webhooks.stop();
        await imports.close();
        mail?.close();
        await spaces.close();
        await fetchPublic.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** On this machine the browser may know the server by either name. */
function ownOrigins(publicUrl: string): string[] {
  const { origin } = new URL(publicUrl);
  const names = ['//127.0.0.1', '//localhost'];
  const name = names.find((each) => origin.startsWith('http:') && origin.includes(each));
  if (name === undefined) return [origin];
  return names.map((other) => origin.replace(name, other));
}

/** The secret that signs cookies: made at the first start, readable by its owner alone. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}
