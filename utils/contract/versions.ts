import { z } from 'zod';
import { assetSchema, messageSchema } from './catalogue.ts';
import { epochMsSchema } from './primitives.ts';

/** One version of content, with all it says. */
export const contentVersionSchema = assetSchema
  .pick({
    title: true,
    summary: true,
    body: true,
    tags: true,
    language: true,
    visibility: true,
    audience: true,
    startsAt: true,
    endsAt: true,
    minutes: true,
  })
  .extend({
    ...messageSchema.pick({ phrases: true, instead: true, shortcut: true }).shape,
    kind: z.union([assetSchema.shape.kind, messageSchema.shape.kind]),
    /** Empty of a message. */
    url: z.string(),
    version: z.int().min(1),
    /** Whoever wrote it last, and when. */
    byName: z.string(),
    at: epochMsSchema,
  });
export type ContentVersion = z.infer<typeof contentVersionSchema>;

/** Answer of `GET /v1/content/{id}/versions`: newest first, ten at most. */
export const contentVersionsSchema = z.object({ versions: z.array(contentVersionSchema) });
