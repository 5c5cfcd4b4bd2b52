import { z } from 'zod';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';

/** Something to be done about an asset or a message. */
export const taskSchema = z.object({
  id: idSchema,
  title: z.string(),
  contentType: z.enum(['asset', 'message']),
  contentId: idSchema,
  contentTitle: z.string(),
  /** The version reps have; null where they have none. */
  approvedVersion: z.int().nullable(),
  assigneeId: z.string(),
  assigneeName: z.string(),
  due: epochMsSchema.nullable(),
  doneAt: epochMsSchema.nullable(),
  /** The feedback it was made of, while nobody has closed that. */
  openFeedbackId: idSchema.nullable(),
  /** Who gave the feedback it was made of; empty where it was made of none. */
  feedbackFrom: z.string(),
  createdAt: epochMsSchema,
});
export type Task = z.infer<typeof taskSchema>;

/** Query of `GET /v1/tasks`. */
export const taskQuerySchema = z.object({
  whose: z.enum(['mine', 'all']).default('all'),
  done: z.enum(['true', 'false']).optional(),
  contentId: idSchema.optional(),
});
/** Open ones first, by what is due; then done ones, the latest first. At most 300. */
export const taskListSchema = z.object({ tasks: z.array(taskSchema) });

/** Body of `POST /v1/tasks`: on content, or of feedback. */
export const taskInputSchema = z
  .strictObject({
    contentId: idSchema.optional(),
    feedbackId: idSchema.optional(),
    /** Without it, what the feedback says. */
    title: lineSchema(200).optional(),
    /** Without it, the owner of the content; whoever makes the task, where the owner has left. */
    assigneeId: z.string().max(100).optional(),
    due: epochMsSchema.nullable().optional(),
  })
  .refine((task) => (task.contentId === undefined) !== (task.feedbackId === undefined), {
    path: ['contentId'],
    message: 'give either contentId or feedbackId, and not both',
  })
  .refine((task) => task.feedbackId !== undefined || task.title !== undefined, {
    path: ['title'],
    message: 'what is to be done?',
  });
export type TaskInput = z.infer<typeof taskInputSchema>;

/** Body of `PATCH /v1/tasks/{id}`: only what is named changes. */
export const taskPatchSchema = z.strictObject({
  title: lineSchema(200).optional(),
  assigneeId: z.string().max(100).optional(),
  due: epochMsSchema.nullable().optional(),
  done: z.boolean().optional(),
});
export type TaskPatch = z.infer<typeof taskPatchSchema>;
