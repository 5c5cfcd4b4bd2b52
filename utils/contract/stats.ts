import { z } from 'zod';
import { epochMsSchema, idSchema } from './primitives.ts';
import { assetKinds, hostIds, industries, messageKinds, stages } from './vocabulary.ts';

/** Query of all statistics: the last N days of the workspace's own calendar, today included. */
export const periodQuerySchema = z.object({
  days: z.enum(['7', '30', '90', '365']).default('30').transform(Number),
});

/** Calendar day in the workspace's time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** So many days a period may have at most: a leap year. */
const mostDays = 366;
const dayMs = 86_400_000;

/** The last N days, or the days from one to another, both included; `days` then counts for nothing. */
export const rangeQuerySchema = periodQuerySchema
  .extend({ from: daySchema.optional(), to: daySchema.optional() })
  .superRefine(({ from, to }, issue) => {
    if ((from === undefined) !== (to === undefined)) {
      const path = [from === undefined ? 'from' : 'to'];
      issue.addIssue({ code: 'custom', path, message: 'give both from and to, or neither' });
    } else if (from !== undefined && to !== undefined) {
      const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
      if (days < 1) issue.addIssue({ code: 'custom', path: ['to'], message: 'before from' });
      if (days > mostDays)
        issue.addIssue({ code: 'custom', path: ['from'], message: `more than ${mostDays} days` });
    }
  });
export type RangeQuery = z.infer<typeof rangeQuerySchema>;

/** What is to be said of a funnel: the step that loses most, as far as the numbers carry it. */
export const findings = [
  /** Never on a rep's screen. */
  'never-shown',
  /** Too few to say anything. */
  'too-few',
  /** Seen, and neither opened nor used. */
  'seen-not-wanted',
  /** Opened, and not used. */
  'opened-not-used',
  /** Used, and the buyer does not open it. */
  'used-not-visited',
  /** No step loses much more than it usually does here. */
  'as-usual',
] as const;
export type Finding = (typeof findings)[number];

export const periodSchema = z.object({
  days: z.int(),
  from: daySchema,
  to: daySchema,
  timeZone: z.string(),
});

export const funnelSchema = z.object({
  /** Cues that were on a rep's screen. */
  shown: z.int(),
  /** Previewed or opened at their address. */
  opened: z.int(),
  /** Inserted or copied. Whether the mail was sent can't be seen. */
  used: z.int(),
  /** Links of uses that a buyer opened, once a use and hour. Only where the workspace counts them. */
  visited: z.int(),
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
  /** Uses in each twelfth of the period, oldest first; of each day where it has fewer than twelve. */
  line: z.array(z.int()).default([]),
});
export type UsageRow = z.infer<typeof usageRowSchema>;

/** Answer of `GET /v1/stats/overview`. */
export const overviewSchema = z.object({
  period: periodSchema,
  /**
   * Different reps who opened, used, rated, hid or searched something in the period, of all who are
   * reps now or were active in it and have left since. Being shown cues does not count.
   */
  activeReps: z.object({ count: z.int(), of: z.int(), previous: z.int() }),
  funnel: funnelSchema,
  /** The step of it that loses most. */
  finding: z.enum(findings).default('too-few'),
  countVisits: z.boolean().default(false),
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

/** Null: it rests on fewer than 3 people, or would tell of another that does. */
const partSchema = funnelSchema.nullable();

/** Answer of `GET /v1/stats/assets/{id}`. What is not known is `null`. */
export const assetStatsSchema = z.object({
  id: idSchema,
  period: periodSchema,
  funnel: funnelSchema,
  byDay: z.array(funnelSchema.extend({ day: daySchema })),
  byAction: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** What the parts below count: of a period of one’s own the whole weeks it lies in. */
  partsPeriod: periodSchema,
  byHost: z.array(z.object({ host: z.enum(hostIds).nullable(), figures: partSchema })),
  byStage: z.array(z.object({ stage: z.enum(stages).nullable(), figures: partSchema })),
  byIndustry: z.array(z.object({ industry: z.enum(industries).nullable(), figures: partSchema })),
  byTeam: z.array(z.object({ team: z.string().nullable(), figures: partSchema })),
  finding: z.enum(findings),
  countVisits: z.boolean(),
});
export type AssetStats = z.infer<typeof assetStatsSchema>;
