import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { boardSchema } from './board.ts';
import { contentExperienceSchema } from './experience.ts';
import { epochMsSchema, idSchema, lineSchema, urlSchema } from './primitives.ts';
import { spaceSchema } from './space.ts';
import { assetKinds, languages, messageKinds, visibilities } from './vocabulary.ts';

/** What `textFingerprint()` makes of a text: hashes of some of its runs of words, unsigned 32 bits each. */
export const fingerprintSchema = z.array(z.int().min(0).max(0xffff_ffff)).max(400);

const contentFields = {
  id: idSchema,
  title: lineSchema(200),
  summary: z.string().max(1000),
  /** Assets: the text of the thing itself, for ranking. Messages: markdown, what to say. */
  body: z.string().max(40_000),
  tags: z.array(lineSchema(60)).max(30),
  language: z.enum(languages),
  visibility: z.enum(visibilities),
  audience: audienceSchema,
  /** The approved version; rises by one with each approval. */
  version: z.int().min(1),
  /** Shown from (inclusive) and until (exclusive), ms since epoch; null is unbounded. Enforced in the browser. */
  startsAt: epochMsSchema.nullable(),
  endsAt: epochMsSchema.nullable(),
  /** From then on nobody has verified it in time, ms since epoch; null: it needs none. */
  verifyBy: epochMsSchema.nullable().default(null),
  /** Held back from then on (exclusive of dates above), unless somebody verifies it. Enforced in the browser. */
  heldFrom: epochMsSchema.nullable().default(null),
  /** When this version was approved. */
  updatedAt: epochMsSchema,
  /** The person who answers for it. */
  ownerName: z.string().max(200),
};

/** An approved asset, as a rep's browser holds it. */
export const assetSchema = z.object({
  ...contentFields,
  type: z.literal('asset'),
  kind: z.enum(assetKinds),
  url: urlSchema,
  /** Minutes to read or watch; null where nobody said. */
  minutes: z.int().min(1).max(600).nullable(),
});
export type Asset = z.infer<typeof assetSchema>;

/** An approved message, as a rep's browser holds it. */
export const messageSchema = z.object({
  ...contentFields,
  type: z.literal('message'),
  kind: z.enum(messageKinds),
  /** What a buyer says that brings this message up; for a retired phrase, the wordings no longer used. */
  phrases: z.array(lineSchema(200)).max(50),
  /** Retired phrase: what to say instead. Else empty. */
  instead: z.string().max(1000),
  /** Typed shortcut of a snippet, without a leading slash. Empty where there is none. */
  shortcut: z.string().max(40),
  /** `textFingerprint()` of each earlier version that reps had, newest first: a draft may still hold one. */
  earlier: z.array(fingerprintSchema).max(5).default([]),
});
export type Message = z.infer<typeof messageSchema>;

export type Content = Asset | Message;

/** `unverified`: nobody verified it in time, and it is held back until somebody does. */
export const tombstoneReasons = ['retired', 'expired', 'withdrawn', 'unverified'] as const;

/** What is left of content that reps once had, so that a draft that still holds it can be told. */
export const tombstoneSchema = z.object({
  type: z.enum(['asset', 'message']),
  id: idSchema,
  reason: z.enum(tombstoneReasons),
  title: z.string().max(200),
  /** `addressKey()` of the asset's URL; empty for a message. */
  addressKey: z.string().max(2000),
  /** `textFingerprint()` of its text. */
  fingerprint: fingerprintSchema,
  replacementId: idSchema.nullable(),
  removedAt: epochMsSchema,
});
export type Tombstone = z.infer<typeof tombstoneSchema>;

/** Answer of `GET /v1/catalog?since=<cursor>`. */
export const catalogueSchema = z.object({
  /** Opaque; send it back as `since`. */
  cursor: z.string().min(1).max(200),
  /** True: this is everything, drop what you hold. False: changes since the cursor you sent. */
  complete: z.boolean(),
  assets: z.array(assetSchema),
  messages: z.array(messageSchema),
  removed: z.array(tombstoneSchema),
  /** All there is; null where it is what the cursor you sent stands for. */
  experience: z.array(contentExperienceSchema).nullable(),
  /** null where it is what the cursor you sent stands for, or there is none yet. */
  space: spaceSchema.nullable(),
  /**
   * Newer selector tables of this workspace, each judged by itself with `selectorTableSchema`: one that
   * can't be used must not cost the rest. null where they are what the cursor you sent stands for.
   */
  tables: z.array(z.unknown()).max(40).nullable().default(null),
  /** null where it is what the cursor you sent stands for. */
  board: boardSchema.nullable().default(null),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
