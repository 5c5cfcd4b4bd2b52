import { z } from 'zod';
import { pageParts } from './selector-table.ts';

/** What a reading can name: parts of the table, and what is put together of several. */
export const readFields = [...pageParts, 'people', 'text', 'draft'] as const;

/**
 * How well a page could be read: names of fields and numbers of strategies, nothing that stands in
 * the page (promise 1).
 */
export const healthSchema = z.strictObject({
  adapterVersion: z.int().min(1).max(10_000),
  tableVersion: z.int().min(1).max(1_000_000),
  /** The part without which the page can't be read at all; null where it can. */
  missing: z.enum(pageParts).nullable(),
  /** Field → place of the strategy that found it, from 0, the best. */
  strategies: z.partialRecord(z.enum(readFields), z.int().min(0).max(20)),
});
export type Health = z.infer<typeof healthSchema>;

/** Why a selector table that was sent is not used. */
export const tableRefusals = [
  'too-new',
  'malformed',
  'too-large',
  'too-slow',
  'other-host',
] as const;
export type TableRefusal = (typeof tableRefusals)[number];
