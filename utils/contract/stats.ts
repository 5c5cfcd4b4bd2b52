import { z } from 'zod';
import { epochMsSchema, idSchema } from './primitives.ts';
import { assetKinds, hostIds, messageKinds, stages } from './vocabulary.ts';

/** Query of all statistics: the last N days of the workspace's own calendar, today included. */
export const periodQuerySchema = z.object({
  days: z.enum(['7', '30', '90']).default('30').transform(Number),
});

/** Calendar day in the workspace's time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

const funnelSchema = z.object({
  /** Cues that were on a rep's screen. */
  shown: z.int(),
  /** Previewed or opened at their address. */
  opened: z.int(),
  /** Inserted or copied. Whether the mail was sent can't be seen. */
  used: z.int(),
  feedback: z.int(),
});
export type Funnel = z.infer<typeof funnelSchema>;

const usageRowSchema = z.object({
  type: z.enum(['asset', 'message']),
  id: idSchema,
  title: z.string(),
  kind: z.enum([...assetKinds, ...messageKinds]),
  shown: z.int(),
  opened: z.int(),
  used: z.int(),
  lastUsedAt: epochMsSchema.nullable(),
});
export type UsageRow = z.infer<typeof usageRowSchema>;

/** Answer of `GET /v1/stats/overview`. */
export const overviewSchema = z.object({
  period: z.object({ days: z.int(), from: daySchema, to: daySchema, timeZone: z.string() }),
  /**
   * Different people who opened, used, rated, hid or searched something in the period, of all who
   * have the role rep. Being shown cues does not count.
   */
  activeReps: z.object({ count: z.int(), of: z.int(), previous: z.int() }),
  funnel: funnelSchema,
  /** The same figures for the period of the same length before this one. */
  previousFunnel: funnelSchema,
  byDay: z.array(funnelSchema.extend({ day: daySchema, activeReps: z.int() })),
  /** Assets and messages, most used first, at most ten. */
  mostUsed: z.array(usageRowSchema),
  /**
   * Assets that are approved and in date now (`of`), and those of them that nobody inserted or copied
   * in the period.
   */
  neverUsed: z.object({ count: z.int(), of: z.int(), assets: z.array(usageRowSchema) }),
  /** Feedback that waits for an answer: all but bare thumbs up. */
  feedbackWaiting: z.object({ count: z.int(), oldestAt: epochMsSchema.nullable() }),
});
export type Overview = z.infer<typeof overviewSchema>;

/** Answer of `GET /v1/stats/assets`: every asset that is approved or was used in the period. */
export const assetStatsListSchema = z.object({ assets: z.array(usageRowSchema) });

/** Answer of `GET /v1/stats/messages`: the same for messages. */
export const messageStatsListSchema = z.object({ messages: z.array(usageRowSchema) });

/** Answer of `GET /v1/stats/assets/{id}`. Hosts and stages that are not known are `null`. */
export const assetStatsSchema = z.object({
  id: idSchema,
  period: overviewSchema.shape.period,
  funnel: funnelSchema,
  byDay: z.array(funnelSchema.extend({ day: daySchema })),
  byAction: z.array(z.object({ kind: z.string(), count: z.int() })),
  byHost: z.array(z.object({ host: z.enum(hostIds).nullable(), ...funnelSchema.shape })),
  byStage: z.array(z.object({ stage: z.enum(stages).nullable(), ...funnelSchema.shape })),
});
export type AssetStats = z.infer<typeof assetStatsSchema>;
