import { z } from 'zod';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';
import { leadTermsSchema } from './settings.ts';

/** A word as this company uses it. */
export const glossaryEntrySchema = z.object({
  id: idSchema,
  term: lineSchema(80),
  /** Markdown. */
  meaning: z.string().trim().min(1).max(2000),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** News from marketing to everybody. */
export const announcementSchema = z.object({
  id: idSchema,
  title: lineSchema(200),
  /** Markdown. */
  body: z.string().max(4000),
  /** What it is about, if it is about content. */
  contentId: idSchema.nullable(),
  byName: z.string(),
  at: epochMsSchema,
  /** Whether the caller has read it. */
  read: z.boolean(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** Content that belongs together, in the order marketing gave it. Holds nothing reps may not see. */
export const collectionSchema = z.object({
  id: idSchema,
  title: lineSchema(120),
  summary: z.string().max(1000),
  contentIds: z.array(idSchema).max(500),
});
export type Collection = z.infer<typeof collectionSchema>;

/** What everybody in a workspace shares beside the content itself; made for one caller. */
export const boardSchema = z.object({
  /** The caller's team; empty where they are in none. */
  team: z.string().max(60),
  countVisits: z.boolean(),
  /** Key of the pseudonyms of records, 64 hex digits; null: records are not told. */
  recordKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  glossary: z.array(glossaryEntrySchema).max(500),
  /** Those that hold now, newest first. */
  announcements: z.array(announcementSchema).max(50),
  collections: z.array(collectionSchema).max(200),
  leads: leadTermsSchema,
});
export type Board = z.infer<typeof boardSchema>;
