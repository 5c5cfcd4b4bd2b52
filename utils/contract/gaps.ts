import { z } from 'zod';
import { periodQuerySchema } from './stats.ts';
import { epochMsSchema } from './primitives.ts';
import { industries, stages } from './vocabulary.ts';

/** Query of `GET /v1/gaps`. */
export const gapQuerySchema = periodQuerySchema;

/** Answer of `GET /v1/gaps`: what reps looked for and did not find, most wanted first, at most 200. */
export const gapListSchema = z.object({
  gaps: z.array(
    z.object({
      /** As it was last typed. Wordings that differ only in case, accents and spaces are one. */
      text: z.string(),
      /** Times a rep asked marketing for it. */
      asked: z.int(),
      /** Searches that found nothing. */
      foundNothing: z.int(),
      /** Searches that found something of which nothing was taken. */
      left: z.int(),
      /** Different people. */
      people: z.int(),
      lastAt: epochMsSchema,
      stages: z.array(z.enum(stages)),
      industries: z.array(z.enum(industries)),
    }),
  ),
});
export type Gap = z.infer<typeof gapListSchema>['gaps'][number];
