import { z } from 'zod';
import { goalMeasures, goalSides } from './goals.ts';
import { epochMsSchema, idSchema, urlSchema } from './primitives.ts';
import { daySchema } from './stats.ts';
import { feedbackStates, noteKinds, verdicts } from './vocabulary.ts';

const about = {
  contentType: z.enum(['asset', 'message']),
  contentId: idSchema,
  contentTitle: z.string(),
};
const goal = z.object({
  id: idSchema,
  title: z.string(),
  side: z.enum(goalSides),
  measure: z.enum(goalMeasures),
  /** Name of the week that has ended, `2026-W47`. */
  week: z.string(),
  /** Percent. */
  value: z.number(),
  target: z.number(),
  /** How many things it is a share of. */
  of: z.int(),
});

/**
 * What each kind of message tells, beside `url`, where to look at it in the dashboard. Nothing of
 * this stood in a page; a person is named only where they wrote something.
 */
export const webhookPayloads = {
  'feedback.created': z.object({
    id: idSchema,
    ...about,
    verdict: z.enum(verdicts),
    /** In the rep's own words; empty where there are none. */
    comment: z.string(),
    /** Who wrote the comment; empty where there is none. */
    from: z.string(),
  }),
  'feedback.answered': z.object({
    id: idSchema,
    ...about,
    verdict: z.enum(verdicts),
    state: z.enum(feedbackStates),
    answer: z.string(),
  }),
  'content.approved': z.object({ ...about, version: z.int() }),
  'content.retired': z.object({ ...about, replacementId: idSchema.nullable() }),
  'gap.requested': z.object({ id: idSchema, title: z.string() }),
  'request.filled': z.object({
    id: idSchema,
    title: z.string(),
    contentId: idSchema.nullable(),
    contentTitle: z.string(),
  }),
  'goal.reached': goal,
  'goal.missed': goal,
  'note.created': z.object({
    id: idSchema,
    note: z.enum(noteKinds),
    text: z.string(),
    from: z.string(),
  }),
  'digest.weekly': z.object({
    /** `2026-W47` */
    week: z.string(),
    from: daySchema,
    to: daySchema,
    used: z.int(),
    usedBefore: z.int(),
    activeReps: z.int(),
    reps: z.int(),
    feedbackWaiting: z.int(),
    gaps: z.int(),
    neverUsed: z.int(),
    approved: z.int(),
    retired: z.int(),
  }),
  /** Sent by the test button alone. */
  'webhook.test': z.object({ text: z.string() }),
} as const;

export type WebhookPayloads = {
  [K in keyof typeof webhookPayloads]: z.infer<(typeof webhookPayloads)[K]>;
};
export type MessageType = keyof WebhookPayloads;

/** What one can choose to be told. */
export const webhookTypes = [
  'feedback.created',
  'feedback.answered',
  'content.approved',
  'content.retired',
  'gap.requested',
  'request.filled',
  'goal.reached',
  'goal.missed',
  'note.created',
  'digest.weekly',
] as const satisfies readonly MessageType[];

/** `standard`: after the Standard Webhooks specification; the others for what chat programs take. */
export const webhookFormats = ['standard', 'slack', 'teams'] as const;
export type WebhookFormat = (typeof webhookFormats)[number];

/** `gone`: the address said so (410). `failing`: nothing got through for days. Both are off. */
export const webhookStates = ['on', 'off', 'gone', 'failing'] as const;

const attemptSchema = z.object({
  at: epochMsSchema,
  tookMs: z.int(),
  /** What it answered; null: nothing. */
  status: z.int().nullable(),
  /** The beginning of the answer, or why there was none. */
  said: z.string(),
});

export const webhookMessageSchema = z.object({
  /** Sent as `webhook-id`, the same at every attempt. */
  id: idSchema,
  type: z.string(),
  at: epochMsSchema,
  /** `dropped`: the webhook was turned off before it went out. */
  state: z.enum(['waiting', 'sent', 'failed', 'dropped']),
  /** When it is tried next; null where it isn't. */
  nextAt: epochMsSchema.nullable(),
  attempts: z.array(attemptSchema),
});
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
export const webhookMessageListSchema = z.object({ messages: z.array(webhookMessageSchema) });

export const webhookSchema = z.object({
  id: idSchema,
  url: z.string(),
  format: z.enum(webhookFormats),
  types: z.array(z.enum(webhookTypes)),
  state: z.enum(webhookStates),
  /** Since when nothing has got through; null: the last one did. */
  failingSince: epochMsSchema.nullable(),
  /** Until when the secret before also signs; null: there is none. */
  formerUntil: epochMsSchema.nullable(),
  madeByName: z.string(),
  createdAt: epochMsSchema,
  /** How many messages wait to be sent. */
  waiting: z.int(),
  last: attemptSchema.nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;
export const webhookListSchema = z.object({ webhooks: z.array(webhookSchema) });

/** The secret is shown here and never again. */
export const webhookMadeSchema = webhookSchema.extend({ secret: z.string() });
export type WebhookMade = z.infer<typeof webhookMadeSchema>;

const types = z.array(z.enum(webhookTypes)).min(1).max(webhookTypes.length);

/** What is sent is signed: a name and a password in the address would only stand in lists. */
const receiverSchema = urlSchema.refine(
  (address) => !/^https?:\/\/[^/?#]*@/i.test(address),
  'without a name or a password in it',
);

export const webhookInputSchema = z.strictObject({
  url: receiverSchema,
  format: z.enum(webhookFormats).default('standard'),
  types,
});
export type WebhookInput = z.infer<typeof webhookInputSchema>;

export const webhookPatchSchema = z.strictObject({
  url: receiverSchema.optional(),
  format: z.enum(webhookFormats).optional(),
  types: types.optional(),
  state: z.enum(['on', 'off']).optional(),
});
export type WebhookPatch = z.infer<typeof webhookPatchSchema>;
