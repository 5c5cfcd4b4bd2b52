import { z } from 'zod';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';
import { leadTermsSchema } from './settings.ts';

/** An entry as it is written: without an id it is a new one, with one it keeps what was said with it. */
const termInput = z.strictObject({ id: idSchema.optional(), label: lineSchema(80) });

/** Body of `PUT /v1/leads/terms`. */
export const leadTermsInputSchema = z.strictObject({
  definition: z.string().trim().max(4000).default(''),
  reasons: z
    .array(termInput.extend({ fit: z.enum(['good', 'not']) }))
    .max(40)
    .default([]),
  sources: z.array(termInput).max(60).default([]),
  campaigns: z.array(termInput).max(200).default([]),
  /** The terms as the caller saw them: where somebody changed them since, 409, and nothing changes. */
  seen: leadTermsSchema.optional(),
});
export type LeadTermsInput = z.infer<typeof leadTermsInputSchema>;

/** Query of `GET /v1/leads/stats`. */
export const leadStatsQuerySchema = z.object({
  days: z.enum(['7', '30', '90', '365']).default('90').transform(Number),
});

/** A share rests on this many verdicts at least. */
export const leastVerdicts = 5;

const leadRowSchema = z.object({
  /** The entry's id; null for verdicts that name none. */
  id: idSchema.nullable(),
  label: z.string(),
  /** Both null where fewer than three people judged: "fewer than 3". */
  good: z.int().nullable(),
  not: z.int().nullable(),
  /** Good ones of all, 0 to 1; null where there are too few to say. */
  share: z.number().nullable(),
});
export type LeadRow = z.infer<typeof leadRowSchema>;

/** Answer of `GET /v1/leads/stats`: the latest verdict of each person on each lead. */
export const leadStatsSchema = z.object({
  good: z.int(),
  not: z.int(),
  share: z.number().nullable(),
  sources: z.array(leadRowSchema),
  campaigns: z.array(leadRowSchema),
  reasons: z.array(leadRowSchema.extend({ fit: z.enum(['good', 'not']).nullable() })),
  /** What reps wrote to it, newest first, at most 100; nobody is named. */
  comments: z.array(
    z.object({
      text: z.string(),
      fit: z.enum(['good', 'not']),
      reason: z.string(),
      at: epochMsSchema,
    }),
  ),
});
export type LeadStats = z.infer<typeof leadStatsSchema>;
