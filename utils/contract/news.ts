import { z } from 'zod';
import { epochMsSchema, idSchema } from './primitives.ts';

/** Why a person is told something, once. */
export const newsKinds = [
  /** Content they used was retired; `contentId` is what to use instead, if there is something. */
  'retired',
  /** A content request they made or joined was filled by `contentId`, planned, or declined. */
  'request-filled',
  'request-planned',
  'request-declined',
  /** Their field note became the message `contentId`. */
  'note-promoted',
  /** A task on content became theirs; `about` is what is to be done. */
  'task-given',
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Something a person is told, once. */
export const newsSchema = z.object({
  id: idSchema,
  kind: z.enum(newsKinds),
  at: epochMsSchema,
  /** What it is about: a title, a request's or a note's words. */
  about: z.string().max(300),
  contentId: idSchema.nullable(),
  /** Its title now; empty where there is none, or it is not for reps any more. */
  contentTitle: z.string().max(200),
  /** Who did it; empty where that is not known any more. */
  byName: z.string().max(200),
  /** What they say to it. */
  note: z.string().max(2000),
  seen: z.boolean(),
});
export type News = z.infer<typeof newsSchema>;

/** Answer of `GET /v1/me/news`: newest first, at most 100. */
export const newsListSchema = z.object({ news: z.array(newsSchema) });

/** Body of `POST /v1/me/news/seen`. */
export const newsSeenSchema = z.strictObject({ ids: z.array(idSchema).min(1).max(100) });
