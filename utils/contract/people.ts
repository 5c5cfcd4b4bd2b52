import { z } from 'zod';
import { epochMsSchema } from './primitives.ts';
import { roles } from './vocabulary.ts';

/** Answer of `GET /v1/me`: who is calling, and for which workspace. */
export const meSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  workspace: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  role: z.enum(roles),
});
export type Me = z.infer<typeof meSchema>;

/** Answer of `GET /v1/me/events`: everything Cuecard has recorded about the caller, newest first. */
export const myEventsSchema = z.object({
  total: z.int(),
  events: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: epochMsSchema,
      contentTitle: z.string().nullable(),
      /** Exactly what was stored beside it: facets, a search's words, a comment. */
      stored: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type MyEvents = z.infer<typeof myEventsSchema>;
