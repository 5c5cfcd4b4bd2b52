import { z } from 'zod';

/** What is put at the caret: a link to an asset, or a snippet. Made by the background from the catalogue. */
export const insertableSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), text: z.string(), url: z.string() }),
  z.object({ kind: z.literal('snippet'), html: z.string(), text: z.string() }),
]);
export type Insertable = z.infer<typeof insertableSchema>;

export const insertRefusals = [
  'no-compose',
  'record-changed',
  'not-vouched',
  'editor-refused',
  /** It took something else, and would not give it back: the rep must look. */
  'draft-harmed',
  'internal',
  'not-in-catalogue',
  'merge-fields',
  'page-gone',
  'draft-changed',
] as const;
export type InsertRefusal = (typeof insertRefusals)[number];

export type InsertResult =
  | { status: 'inserted' }
  /** The editor took the bare address only. */
  | { status: 'inserted-plain' }
  | { status: 'refused'; reason: InsertRefusal; missing?: string[] };
