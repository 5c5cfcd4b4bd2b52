import { z } from 'zod';
import { goalSchema } from './goals.ts';
import { epochMsSchema, idSchema } from './primitives.ts';
import { daySchema, overviewSchema } from './stats.ts';

/** Name of a week after ISO 8601: `2026-W47`. */
export const weekNameSchema = z.string().regex(/^\d{4}-W\d{2}$/);

const contentSchema = z.object({
  type: z.enum(['asset', 'message']),
  id: idSchema,
  title: z.string(),
});
const listSchema = z.object({
  count: z.int(),
  /** The newest of them, at most 100. */
  contents: z.array(contentSchema),
});

/** The letter of a week: what was used, what waits, what is missing, what changed. */
export const digestSchema = z.object({
  week: weekNameSchema,
  from: daySchema,
  to: daySchema,
  timeZone: z.string(),
  /** Whether the week is over; while it isn't, figures go up to now. */
  isOver: z.boolean(),
  used: z.object({ count: z.int(), previous: z.int() }),
  shown: z.int(),
  activeReps: overviewSchema.shape.activeReps,
  /** At most five. */
  mostUsed: z.array(contentSchema.extend({ used: z.int() })),
  /** As it stands now, whatever the week. */
  waiting: z.object({
    feedback: z.int(),
    oldestFeedbackAt: epochMsSchema.nullable(),
    /** Waiting for approval. */
    inReview: z.object({ assets: z.int(), messages: z.int() }),
    /** Past their day: reps have the overdue ones still, and the held ones no more. */
    toVerify: z.object({ overdue: z.int(), held: z.int() }),
    /** Open ones. */
    requests: z.int(),
  }),
  missing: z.object({
    gaps: z.int(),
    /** At most five, most wanted first. */
    mostWanted: z.array(z.object({ text: z.string(), people: z.int() })),
    /** Assets reps could have, and those of them that nobody used in the week. */
    neverUsed: z.object({ count: z.int(), of: z.int() }),
  }),
  changed: z.object({ approved: listSchema, retired: listSchema }),
  /** Each with the week's figure. */
  goals: z.array(
    goalSchema.pick({ id: true, title: true, side: true, target: true }).extend({
      value: z.number().nullable(),
      of: z.int(),
    }),
  ),
});
export type Digest = z.infer<typeof digestSchema>;

/** Answer of `GET /v1/me/digest`. */
export const myDigestSchema = z.object({
  /** Whether I get it by mail. */
  byMail: z.boolean(),
  /** Whether the server can send mail at all. */
  canMail: z.boolean(),
});
export type MyDigest = z.infer<typeof myDigestSchema>;

/** Body of `PUT /v1/me/digest`. */
export const myDigestInputSchema = z.strictObject({ byMail: z.boolean() });
