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
  /** Times it was looked for or asked for. */
  times: z.int().default(0),
  /** For marketing alone: the words it was looked for with. */
  wordings: z.array(z.string()).default([]),
});
export type ContentRequest = z.infer<typeof contentRequestSchema>;

/** Answer of `GET /v1/requests`: the open ones and the caller's own, most wanted first. */
export const contentRequestListSchema = z.object({ requests: z.array(contentRequestSchema) });

/** Query of `GET /v1/requests`: `closed` gives marketing the filled and the declined too. */
export const contentRequestQuerySchema = z.object({ closed: z.enum(['true']).optional() });

/** Body of `POST /v1/requests`: from a gap's wordings, or free. */
export const contentRequestInputSchema = z.strictObject({
  title: lineSchema(300),
  wordings: z.array(z.string().trim().min(1).max(300)).max(200).default([]),
  answer: z.string().trim().max(2000).default(''),
});
export type ContentRequestInput = z.infer<typeof contentRequestInputSchema>;

/** Body of `PATCH /v1/requests/{id}`: only what is named changes. */
export const contentRequestPatchSchema = z.strictObject({
  title: lineSchema(300).optional(),
  state: z.enum(requestStates).optional(),
  answer: z.string().trim().max(2000).optional(),
  /** What filled it: approved content. */
  contentId: idSchema.nullable().optional(),
});
export type ContentRequestPatch = z.infer<typeof contentRequestPatchSchema>;
