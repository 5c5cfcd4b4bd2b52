import { z } from 'zod';
import { collectionSchema } from './board.ts';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';
import { assetKinds, contentStatuses, messageKinds } from './vocabulary.ts';

/** Each once. */
const contentIdsSchema = z
  .array(idSchema)
  .max(500)
  .refine((ids) => new Set(ids).size === ids.length, 'the same content twice');

/** Body of `POST /v1/collections`. */
export const collectionInputSchema = z.strictObject({
  title: lineSchema(120),
  summary: z.string().trim().max(1000).default(''),
  /** Assets and messages, in the order in which they are shown. */
  contentIds: contentIdsSchema.default([]),
});
export type CollectionInput = z.infer<typeof collectionInputSchema>;

/** Body of `PATCH /v1/collections/{id}`: only what is named changes. */
export const collectionPatchSchema = z.strictObject({
  title: lineSchema(120).optional(),
  summary: z.string().trim().max(1000).optional(),
  contentIds: contentIdsSchema.optional(),
  /** Its `updatedAt` as the caller saw it: where somebody changed it since, 409, and nothing changes. */
  unchangedSince: epochMsSchema.optional(),
});
export type CollectionPatch = z.infer<typeof collectionPatchSchema>;

/** A collection as marketing sees it: with what reps may not see now. */
export const collectionRecordSchema = collectionSchema.extend({
  updatedAt: epochMsSchema,
  /** How many of its contents reps may see now. */
  offered: z.int(),
});
export type CollectionRecord = z.infer<typeof collectionRecordSchema>;

export const collectionListSchema = z.object({ collections: z.array(collectionRecordSchema) });

/** One of the things a collection holds. */
export const collectedSchema = z.object({
  id: idSchema,
  type: z.enum(['asset', 'message']),
  kind: z.enum([...assetKinds, ...messageKinds]),
  title: z.string(),
  status: z.enum(contentStatuses),
  /** Whether reps may see it now. */
  offered: z.boolean(),
});
export type Collected = z.infer<typeof collectedSchema>;

/** Answer of `GET /v1/collections/{id}`, and of what makes and changes one. */
export const collectionDetailSchema = z.object({
  collection: collectionRecordSchema,
  /** In its order. */
  contents: z.array(collectedSchema),
});
export type CollectionDetail = z.infer<typeof collectionDetailSchema>;
