import { z } from 'zod';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';

export const requestStates = ['open', 'planned', 'filled', 'declined'] as const;
export type RequestState = (typeof requestStates)[number];

/** Content that reps asked for and that marketing took up. */
export const contentRequestSchema = z.object({
  id: idSchema,
  title: lineSchema(300),
  state: z.enum(requestStates),
  /** What marketing says to it: why it is declined, when it comes. */
  answer: z.string().max(2000),
  /** What filled it. */
  contentId: idSchema.nullable(),
  contentTitle: z.string(),
  /** Different people who looked for it or joined. */
  people: z.int(),
  /** Whether the caller is one of them. */
  joined: z.boolean(),
  createdAt: epochMsSchema,
  changedAt: epochMsSchema,
});
export type ContentRequest = z.infer<typeof contentRequestSchema>;

/** Answer of `GET /v1/requests`: the open ones and the caller's own, most wanted first. */
export const contentRequestListSchema = z.object({ requests: z.array(contentRequestSchema) });
