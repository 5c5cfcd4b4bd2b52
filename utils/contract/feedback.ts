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

/** Feedback as marketing sees it: with who said it. */
export const feedbackSchema = z.object({ ...fields, fromName: z.string() });
export type Feedback = z.infer<typeof feedbackSchema>;
export const feedbackListSchema = z.object({
  feedback: z.array(feedbackSchema),
  total: z.int(),
  /** How many are in each state, whatever the filter. */
  counts: z.record(z.enum(feedbackStates), z.int()),
});

/** Body of `PATCH /v1/feedback/{id}`. */
export const feedbackPatchSchema = z
  .strictObject({
    state: z.enum(feedbackStates).optional(),
    answer: z.string().trim().max(2000).optional(),
  })
  .refine((patch) => patch.state !== undefined || patch.answer !== undefined, {
    message: 'give a state, an answer, or both',
  });
export type FeedbackPatch = z.infer<typeof feedbackPatchSchema>;

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
