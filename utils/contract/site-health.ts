import { z } from 'zod';
import { readFields } from './health.ts';
import { epochMsSchema } from './primitives.ts';
import { pageParts } from './selector-table.ts';
import { hostIds } from './vocabulary.ts';

/** Query of `GET /v1/sites`: the last N days of the workspace's own calendar, today included. */
export const sitesQuerySchema = z.object({
  days: z.enum(['7', '30', '90', '365']).default('7').transform(Number),
});

/** How Cuecard fares on a site; worst first. `siteStateOf()` on the server holds the rule. */
export const siteHealthStates = ['broken', 'weakened', 'fine', 'unused'] as const;
export type SiteHealthState = (typeof siteHealthStates)[number];

const seen = {
  /** Different people. */
  people: z.int(),
  /** Health reports: at most one a day, person, version and state. */
  reports: z.int(),
  firstAt: epochMsSchema,
  lastAt: epochMsSchema,
};

/** Whether a report of it still stands; what no longer does is told for the record. */
const stands = z.boolean();

const versions = { adapterVersion: z.int(), tableVersion: z.int() };

/** Pages that could not be read, by what was missing and by which versions. */
export const breakageSchema = z.object({
  missing: z.enum(pageParts),
  ...versions,
  ...seen,
  stands,
});
export type Breakage = z.infer<typeof breakageSchema>;

/** A field that was read, but from a later place than the best. */
export const weakenedFieldSchema = z.object({
  field: z.enum(readFields),
  /** The latest place that had to be used, counted from 0, the best. */
  strategy: z.int(),
  /** Of the newest report. */
  ...versions,
  ...seen,
  stands,
});
export type WeakenedField = z.infer<typeof weakenedFieldSchema>;

const tableActions = ['sent', 'taken-back'] as const;

/** Something done to a workspace's own selector table of a host. */
export const tableActSchema = z.object({
  action: z.enum(tableActions),
  version: z.int(),
  at: epochMsSchema,
  /** Empty where the person is no longer there. */
  byName: z.string(),
});
export type TableAct = z.infer<typeof tableActSchema>;

export const siteHealthSchema = z.object({
  host: z.enum(hostIds),
  state: z.enum(siteHealthStates),
  /** Different people on whose pages of it Cuecard was used in the period. */
  people: z.int(),
  /** The newest event from a page of it that was read; null: none in the period. */
  lastReadAt: epochMsSchema.nullable(),
  /** Those whose pages can't be read now. null where the state is not `broken`. */
  broken: z.object(seen).nullable(),
  /** All breakages of the period, the newest first. */
  breakages: z.array(breakageSchema),
  /** The first event from a page that was read after the newest breakage; null: none, or no breakage. */
  readAgainAt: epochMsSchema.nullable(),
  /** In the order of the newest report. */
  weakened: z.array(weakenedFieldSchema),
  /** The workspace's own table; null: browsers read by the one they came with. */
  table: tableActSchema.omit({ action: true }).nullable(),
  /** Of all tables the workspace ever had for this host; 0: none. The next must be higher. */
  highestVersion: z.int(),
  /** Newest first, at most 20. */
  history: z.array(tableActSchema),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;

/** Answer of `GET /v1/sites`: worst first, then by people. */
export const siteListSchema = z.object({ sites: z.array(siteHealthSchema) });
