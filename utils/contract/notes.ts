import { z } from 'zod';
import { facetsSchema } from './facets.ts';
import { epochMsSchema, idSchema } from './primitives.ts';
import { messageKinds, noteKinds } from './vocabulary.ts';

export const noteStates = ['new', 'seen', 'promoted', 'closed'] as const;
export type NoteState = (typeof noteStates)[number];

/** What a rep heard or saw, in their own words. */
export const noteSchema = z.object({
  id: idSchema,
  kind: z.enum(noteKinds),
  text: z.string(),
  /** What it is about, if it is about content. */
  contentType: z.enum(['asset', 'message']).nullable(),
  contentId: idSchema.nullable(),
  contentTitle: z.string(),
  facets: facetsSchema,
  fromName: z.string(),
  state: z.enum(noteStates),
  /** The message it became. */
  messageId: idSchema.nullable(),
  createdAt: epochMsSchema,
  /** The oldest note that says the same; its own id where it is that, or stands alone. */
  like: idSchema,
});
export type FieldNote = z.infer<typeof noteSchema>;

/** Query of `GET /v1/notes`. */
export const noteQuerySchema = z.object({
  kind: z.enum(noteKinds).optional(),
  state: z.enum(noteStates).optional(),
  days: z.enum(['7', '30', '90', '365']).default('90').transform(Number),
});
export type NoteQuery = z.infer<typeof noteQuerySchema>;

/** Answer of `GET /v1/notes`: newest first, at most 500; `counts` are of the period and the kind. */
export const noteListSchema = z.object({
  notes: z.array(noteSchema),
  counts: z.record(z.enum(noteStates), z.int()),
});

/** Body of `PATCH /v1/notes/{id}`. Promoted it becomes by `POST /v1/notes/{id}/promote` alone. */
export const notePatchSchema = z.strictObject({ state: z.enum(['new', 'seen', 'closed']) });

/** Body of `POST /v1/notes/{id}/promote`. */
export const notePromotionSchema = z.strictObject({
  /** Without it: an objection answer, a talk track or a battlecard, by the note's kind. */
  kind: z.enum(messageKinds).exclude(['retired-phrase']).optional(),
  /** Notes that say the same: they become the same message. */
  with: z.array(idSchema).max(50).default([]),
});
export type NotePromotion = z.infer<typeof notePromotionSchema>;

/** The draft it became. */
export const notePromotedSchema = z.object({ messageId: idSchema });
