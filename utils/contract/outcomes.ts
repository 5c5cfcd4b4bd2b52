import { z } from 'zod';
import { epochMsSchema, idSchema } from './primitives.ts';
import { periodSchema } from './stats.ts';
import { assetKinds, hostIds, messageKinds } from './vocabulary.ts';

/** Body of `POST /v1/outcomes`: a deal was won or lost, as the CRM knows it. */
export const outcomeInputSchema = z.strictObject({
  /** The CRM. */
  host: z.enum(hostIds),
  /**
   * The deal, as the sidebar reads it from its page (`PageContext.recordKey`). It is turned into a
   * pseudonym and not kept.
   */
  recordKey: z.string().min(1).max(300),
  outcome: z.enum(['won', 'lost']),
  at: epochMsSchema,
});
export type OutcomeInput = z.infer<typeof outcomeInputSchema>;

/** Answer of `POST /v1/outcomes`. */
export const outcomeResultSchema = z.object({ status: z.enum(['stored', 'duplicate']) });

/** Closed deals, and what share of them was won. */
export const dealsSchema = z.object({
  deals: z.int(),
  won: z.int(),
  lost: z.int(),
  /** Null where there are too few deals to say. */
  rate: z
    .object({
      /** Share won, 0 to 1. */
      value: z.number(),
      /** Wilson's interval: by 95 in 100 such countings the true share lies in it. */
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
});
export type Deals = z.infer<typeof dealsSchema>;

/** Answer of `GET /v1/stats/outcomes`. */
export const outcomesSchema = z.object({
  period: periodSchema,
  /** Whether the workspace ties outcomes to content at all; else all is nothing. */
  on: z.boolean(),
  /** Fewer deals than this are too few to say. */
  enough: z.int(),
  /** All deals closed in the period. */
  all: dealsSchema,
  /** Content used on at least one of them, most deals first. */
  contents: z.array(
    dealsSchema.extend({
      type: z.enum(['asset', 'message']),
      id: idSchema,
      title: z.string(),
      kind: z.enum([...assetKinds, ...messageKinds]),
    }),
  ),
});
export type Outcomes = z.infer<typeof outcomesSchema>;
