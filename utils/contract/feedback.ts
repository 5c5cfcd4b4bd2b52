import { z } from 'zod';
import { facetsSchema } from './facets.ts';
import { epochMsSchema, idSchema } from './primitives.ts';
import { assetKinds, feedbackStates, messageKinds, verdicts } from './vocabulary.ts';

const fields = {
  id: idSchema,
  contentType: z.enum(['asset', 'message']),
  contentId: idSchema,
  contentTitle: z.string(),
  contentKind: z.enum([...assetKinds, ...messageKinds]),
  verdict: z.enum(verdicts),
  comment: z.string(),
  facets: facetsSchema,
  state: z.enum(feedbackStates),
  answer: z.string(),
  /** Why it won't be done; empty where that is not its state. */
  reason: z.string().default(''),
  /** The version of the content in which it was put right. */
  fixedIn: z.int().nullable().default(null),
  /** When marketing has promised an answer by; null where nothing is promised, or it was given. */
  answerBy: epochMsSchema.nullable().default(null),
  answeredByName: z.string().nullable(),
  answeredAt: epochMsSchema.nullable(),
  createdAt: epochMsSchema,
};

/** A rep's own feedback, with what came of it. */
export const myFeedbackSchema = z.object(fields);
export type MyFeedback = z.infer<typeof myFeedbackSchema>;
export const myFeedbackListSchema = z.object({ feedback: z.array(myFeedbackSchema) });

/** Feedback of another rep that says the same, merged into the one it is shown under. */
const mergedFeedbackSchema = z.object({
  id: idSchema,
  fromName: z.string(),
  verdict: z.enum(verdicts),
  comment: z.string(),
  createdAt: epochMsSchema,
});

/** Feedback as marketing sees it: with who said it. */
export const feedbackSchema = z.object({
  ...fields,
  fromName: z.string(),
  /** What says the same; an answer answers all of them. Oldest first. */
  merged: z.array(mergedFeedbackSchema).default([]),
  /** What it was merged into; such feedback is in no list of its own. */
  mergedInto: idSchema.nullable().default(null),
  /** Tasks made of it that are not done. */
  openTasks: z.int().default(0),
  /** The version reps have of the content; null where they have none. */
  approvedVersion: z.int().nullable().default(null),
});
export type Feedback = z.infer<typeof feedbackSchema>;
export const feedbackListSchema = z.object({
  feedback: z.array(feedbackSchema),
  total: z.int(),
  /** How many are in each state, whatever the filter; what was merged counts once. */
  counts: z.record(z.enum(feedbackStates), z.int()),
});

/** What happened to feedback. */
export const feedbackStepSchema = z.object({
  at: epochMsSchema,
  byName: z.string(),
  action: z.enum(['state', 'answer', 'merged', 'apart', 'task']),
  /** The state after it. */
  state: z.enum(feedbackStates),
  /** The reason, the answer, whose feedback was merged, or the task. */
  note: z.string(),
});
export type FeedbackStep = z.infer<typeof feedbackStepSchema>;

/** Answer of `GET /v1/feedback/{id}`. */
export const feedbackDetailSchema = z.object({
  feedback: feedbackSchema,
  /** Newest first. */
  history: z.array(feedbackStepSchema),
});

/** Body of `PATCH /v1/feedback/{id}`. */
export const feedbackPatchSchema = z
  .strictObject({
    state: z.enum(feedbackStates).optional(),
    answer: z.string().trim().max(2000).optional(),
    /** Why it won't be done: needed for that. */
    reason: z.string().trim().max(500).optional(),
    /** With `done`: the version that put it right; `newest` is the one reps have. */
    fixedIn: z
      .union([z.int().min(1), z.literal('newest')])
      .nullable()
      .optional(),
  })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    message: 'give a state, an answer, or both',
  });
export type FeedbackPatch = z.infer<typeof feedbackPatchSchema>;

/** Body of `POST /v1/feedback/{id}/merge`: what says the same, of the same content. */
export const feedbackMergeSchema = z.strictObject({ ids: z.array(idSchema).min(1).max(50) });

/** Body of `POST /v1/feedback/fixed`: all of it was put right in the version reps have. */
export const feedbackFixedSchema = z.strictObject({
  ids: z.array(idSchema).min(1).max(100),
  answer: z.string().trim().max(2000).optional(),
});
export const feedbackFixedAnswerSchema = z.object({ feedback: z.array(feedbackSchema) });

/** Query of `GET /v1/feedback`. */
export const feedbackQuerySchema = z.object({
  state: z.enum(feedbackStates).optional(),
  verdict: z.enum(verdicts).optional(),
  contentId: idSchema.optional(),
  /** Only what waits for an answer: all but bare thumbs up, not yet answered or closed. */
  waiting: z.enum(['true']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type FeedbackQuery = z.infer<typeof feedbackQuerySchema>;
