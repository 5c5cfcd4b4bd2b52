import { z } from 'zod';
import { audienceSchema, everyone } from './audience.ts';
import { addressCheckSchema, addressVerdicts } from './address-check.ts';
import { assetSchema, messageSchema } from './catalogue.ts';
import { historyEntrySchema } from './history.ts';
import { epochMsSchema, idSchema, lineSchema, urlSchema } from './primitives.ts';
import {
  assetKinds,
  contentStatuses,
  internalMessageKinds,
  languages,
  messageKinds,
  verifyStates,
  visibilities,
} from './vocabulary.ts';

const writable = {
  title: lineSchema(200),
  summary: z.string().trim().max(1000).default(''),
  body: z.string().max(40_000).default(''),
  tags: z.array(lineSchema(60)).max(30).default([]),
  language: z.enum(languages).default('en'),
  visibility: z.enum(visibilities).default('buyer'),
  audience: audienceSchema.default(everyone),
  startsAt: epochMsSchema.nullable().default(null),
  endsAt: epochMsSchema.nullable().default(null),
};

const datesInOrder = (value: { startsAt?: number | null; endsAt?: number | null }) =>
  value.startsAt == null || value.endsAt == null || value.startsAt < value.endsAt;
const datesMessage = { path: ['endsAt'], message: 'must be after startsAt' };

const internalOnly = (value: { kind?: string; visibility?: string }) =>
  value.visibility !== 'buyer' ||
  !(internalMessageKinds as readonly string[]).includes(value.kind ?? '');

const assetFields = z.strictObject({
  ...writable,
  kind: z.enum(assetKinds),
  url: urlSchema,
  minutes: z.int().min(1).max(600).nullable().default(null),
});

const messageFields = z.strictObject({
  ...writable,
  kind: z.enum(messageKinds),
  visibility: z.enum(visibilities).optional(),
  phrases: z.array(lineSchema(200)).max(50).default([]),
  instead: z.string().trim().max(1000).default(''),
  shortcut: z.string().trim().max(40).default(''),
});

/** Body of `POST /v1/assets`: makes a draft. */
export const assetInputSchema = assetFields.refine(datesInOrder, datesMessage);
export type AssetInput = z.infer<typeof assetInputSchema>;

/**
 * Body of `POST /v1/messages`: makes a draft. Kinds that are for the rep alone become internal when
 * nothing is said, and are refused as `buyer`.
 */
export const messageInputSchema = messageFields
  .refine(datesInOrder, datesMessage)
  .refine(internalOnly, { path: ['visibility'], message: 'this kind is for reps alone: internal' })
  .transform((message) => ({
    ...message,
    visibility:
      message.visibility ?? (internalMessageKinds.includes(message.kind) ? 'internal' : 'buyer'),
  }));
export type MessageInput = z.infer<typeof messageInputSchema>;

/** `partial()` of zod keeps defaults; a patch must leave alone what it does not name. */
function withoutDefaults<T extends z.ZodRawShape>(
  shape: T,
): { [K in keyof T]: z.ZodOptional<z.ZodType<z.output<T[K]>>> } {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => {
      const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
      return [key, (inner as z.ZodType).optional()];
    }),
  ) as never;
}

/** Days between one "still right" and the next. */
export const verifyEverySchema = z.int().min(7).max(730);

const steering = {
  /** The next status: `approved` makes the newest version the one reps have; `retired` takes it away. */
  status: z.enum(contentStatuses).optional(),
  /** With `retired`: what to use instead. */
  replacementId: idSchema.nullable().optional(),
  ownerId: z.string().max(100).optional(),
  /** Whoever is asked whether it is still right; null is its owner. */
  verifierId: z.string().max(100).nullable().optional(),
  /** How often they are asked, in days; null is never. */
  verifyEveryDays: verifyEverySchema.nullable().optional(),
  /** Why, for the history; with `retired` also for those who used it. */
  note: z.string().trim().max(1000).optional(),
  /** Its `updatedAt` as the caller saw it: where somebody changed it since, 409, and nothing changes. */
  unchangedSince: epochMsSchema.optional(),
};

/** Body of `PATCH /v1/assets/{id}`: only what is named changes. */
export const assetPatchSchema = z
  .strictObject({ ...withoutDefaults(assetFields.shape), ...steering })
  .refine(datesInOrder, datesMessage);
export type AssetPatch = z.infer<typeof assetPatchSchema>;

/** Body of `PATCH /v1/messages/{id}`: only what is named changes. */
export const messagePatchSchema = z
  .strictObject({ ...withoutDefaults(messageFields.shape), ...steering })
  .refine(datesInOrder, datesMessage);
export type MessagePatch = z.infer<typeof messagePatchSchema>;

const lifeFields = {
  status: z.enum(contentStatuses),
  /** The version reps have; null before the first approval. */
  approvedVersion: z.int().nullable(),
  latestVersion: z.int(),
  /** When reps first got it; null where they never did, or have a later version by now. */
  newSince: epochMsSchema.nullable(),
  replacementId: idSchema.nullable(),
  ownerId: z.string(),
  /** Whoever wrote the newest version last. */
  writtenById: z.string(),
  writtenByName: z.string(),
  /** Whoever is asked whether it is still right; null is its owner. */
  verifierId: z.string().nullable(),
  /** Their name, or the owner's. */
  verifierName: z.string(),
  verifyEveryDays: z.int().nullable(),
  /** When somebody last said that it is right; approving a version says so too. */
  verifiedAt: epochMsSchema.nullable(),
  createdAt: epochMsSchema,
  /** Last time a rep inserted or copied it, to the hour; null for never. */
  lastUsedAt: epochMsSchema.nullable(),
  /** Over the last 90 days. */
  shown: z.int(),
  used: z.int(),
  /** Feedback not yet answered. */
  feedbackWaiting: z.int(),
};

/** An asset as the dashboard sees it: its newest version, its life, its use. */
export const assetRecordSchema = assetSchema.extend({
  ...lifeFields,
  /** What its address answers; null where nobody has asked yet, as for what reps don't have. */
  addressCheck: addressCheckSchema.nullable().default(null),
});
export type AssetRecord = z.infer<typeof assetRecordSchema>;
/** What it said before is in its history. */
export const messageRecordSchema = messageSchema.omit({ earlier: true }).extend(lifeFields);
export type MessageRecord = z.infer<typeof messageRecordSchema>;

const listFields = {
  total: z.int(),
  /** The search as it was probably meant, where words of it are in no content; '' otherwise. */
  meant: z.string(),
  /** Nothing has all of the words: these have most of them. */
  near: z.boolean(),
  /**
   * By id, for what the search found in a title: ranges of it, first and last character in UTF-16
   * units, both included.
   */
  highlights: z.record(z.string(), z.array(z.tuple([z.int(), z.int()]))),
};
export const assetListSchema = z.object({ assets: z.array(assetRecordSchema), ...listFields });
export const messageListSchema = z.object({
  messages: z.array(messageRecordSchema),
  ...listFields,
});
export const assetDetailSchema = z.object({
  asset: assetRecordSchema,
  history: z.array(historyEntrySchema),
});
export const messageDetailSchema = z.object({
  message: messageRecordSchema,
  history: z.array(historyEntrySchema),
});

/** Query of `GET /v1/assets` and `GET /v1/messages`. */
export const contentQuerySchema = z.object({
  /** Words, `"phrases"` and filters such as `type:deck stage:negotiation`; or a part of an address. */
  q: z.string().trim().max(200).optional(),
  status: z.enum(contentStatuses).optional(),
  kind: z.enum([...assetKinds, ...messageKinds]).optional(),
  /** Approved, and to be verified soon, overdue, or held back since nobody did. */
  verify: z.enum(verifyStates).optional(),
  /** Only what this collection holds. */
  collection: idSchema.optional(),
  /** Assets whose address answered so when it was last asked. */
  address: z.enum(addressVerdicts).optional(),
  /** Without it, what fits `q` best comes first (`order` is not looked at); without `q`, `updated`. */
  sort: z.enum(['title', 'updated', 'used', 'shown', 'lastUsed']).optional(),
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
