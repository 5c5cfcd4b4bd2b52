import { z } from 'zod';
import { announcementSchema } from './board.ts';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';

const datesInOrder = (value: { startsAt?: number | null; endsAt?: number | null }) =>
  value.startsAt == null || value.endsAt == null || value.startsAt < value.endsAt;
const datesMessage = { path: ['endsAt'], message: 'must be after startsAt' };

/** Body of `POST /v1/announcements`. */
export const announcementInputSchema = z
  .strictObject({
    title: lineSchema(200),
    /** Markdown. */
    body: z.string().trim().max(4000).default(''),
    /** What it is about, if it is about content. */
    contentId: idSchema.nullable().default(null),
    /** Shown from (inclusive) and until (exclusive); null is unbounded. */
    startsAt: epochMsSchema.nullable().default(null),
    endsAt: epochMsSchema.nullable().default(null),
  })
  .refine(datesInOrder, datesMessage);
export type AnnouncementInput = z.infer<typeof announcementInputSchema>;

/** Body of `PATCH /v1/announcements/{id}`: only what is named changes. */
export const announcementPatchSchema = z
  .strictObject({
    title: lineSchema(200).optional(),
    body: z.string().trim().max(4000).optional(),
    contentId: idSchema.nullable().optional(),
    startsAt: epochMsSchema.nullable().optional(),
    endsAt: epochMsSchema.nullable().optional(),
  })
  .refine(datesInOrder, datesMessage);
export type AnnouncementPatch = z.infer<typeof announcementPatchSchema>;

/** An announcement as marketing sees it: with who has read it. */
export const announcementRecordSchema = announcementSchema.omit({ read: true }).extend({
  /** Title of what it is about; empty where it is about nothing. */
  contentTitle: z.string(),
  contentType: z.enum(['asset', 'message']).nullable(),
  startsAt: epochMsSchema.nullable(),
  endsAt: epochMsSchema.nullable(),
  /** Of how many reps how many have read it; null where they are fewer than 3. */
  readBy: z.object({ count: z.int(), of: z.int() }).nullable(),
  /** Names of the reps who have not; null unless the workspace allows figures by person. */
  unread: z.array(z.string()).nullable(),
});
export type AnnouncementRecord = z.infer<typeof announcementRecordSchema>;

/** Answer of `GET /v1/announcements`: newest first. */
export const announcementListSchema = z.object({
  announcements: z.array(announcementRecordSchema),
});
