import { z } from 'zod';
import { samenesses } from './sameness.ts';
import { rangeQuerySchema } from './stats.ts';
import { epochMsSchema } from './primitives.ts';
import { industries, stages } from './vocabulary.ts';

/** Query of `GET /v1/gaps`. */
export const gapQuerySchema = rangeQuerySchema;

/** Answer of `GET /v1/gaps`: what reps looked for and did not find, most wanted first, at most 200. */
export const gapListSchema = z.object({
  gaps: z.array(
    z.object({
      /** The same as long as its oldest wording is in it. */
      id: z.string(),
      /** As it was last typed. */
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
      /** All that it holds, most used first: what means the same is one gap. */
      wordings: z.array(
        z.object({
          text: z.string(),
          count: z.int(),
          /** Why it stands here: `first` is the oldest, to which the others are the same. */
          sameness: z.enum(['first', ...samenesses]),
        }),
      ),
    }),
  ),
});
export type Gap = z.infer<typeof gapListSchema>['gaps'][number];

/** Body of `POST /v1/gaps/split` and `POST /v1/gaps/unsplit`. */
export const gapWordingSchema = z.strictObject({ wording: z.string().trim().min(1).max(300) });
