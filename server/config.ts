import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { readAllowedPlaces } from './net/public-address.ts';

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3210),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  RATE_LIMIT: z.coerce.number().int().min(0).default(1200),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  CUECARD_ALLOW_PRIVATE_FETCH: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,;]+/).filter((entry) => entry !== ''))
    .refine(isListOfPlaces, 'hosts, addresses and ranges such as 10.0.0.0/8, separated by commas'),
});

function isListOfPlaces(list: readonly string[]): boolean {
  try {
    readAllowedPlaces(list);
    return true;
  } catch {
    return false;
  }
}

/** The server's settings, from the environment. */
export interface Config {
  /** 0: any free one. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** PostgreSQL; undefined is SQLite in `dataDir`. */
  databaseUrl: string | undefined;
  /** Undefined: the address it listens on. */
  publicUrl: string | undefined;
  /** Undefined: made, and kept in `dataDir`. */
  authSecret: string | undefined;
  /** Requests of one person a minute; 0 is unlimited. */
  rateLimit: number;
  /** Reverse proxies in front of the server; 0: `X-Forwarded-For` is ignored. */
  trustedProxies: number;
  /** Hosts and ranges that may be fetched from though they are not on the public internet. */
  allowPrivateFetch: readonly string[];
  /** The mail server; undefined: no mail is sent. */
  smtpUrl: string | undefined;
  /** Whom mails are from. */
  mailFrom: string | undefined;
}

/**
 * Reads the settings. A variable that is set to nothing counts as not set.
 *
 * @throws Error with every variable at fault, in words
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`The environment is not valid:\n${faults.join('\n')}`);
  }
  const values = parsed.data;
  if ((values.SMTP_URL === undefined) !== (values.MAIL_FROM === undefined)) {
    throw new Error('The environment is not valid:\n  SMTP_URL and MAIL_FROM go together.');
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: isAbsolute(values.DATA_DIR) ? values.DATA_DIR : resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PUBLIC_URL,
    authSecret: values.AUTH_SECRET,
    rateLimit: values.RATE_LIMIT,
    trustedProxies: values.TRUSTED_PROXIES,
    allowPrivateFetch: values.CUECARD_ALLOW_PRIVATE_FETCH,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
  };
}
