import { z } from 'zod';
import { assetRecordSchema, messageRecordSchema } from './content.ts';
import { verifyStates } from './vocabulary.ts';

/** Query of `GET /v1/content/to-verify`. */
export const toVerifyQuerySchema = z.object({
  /** Only what the caller is asked about. */
  mine: z.enum(['true']).optional(),
  state: z.enum(verifyStates).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type ToVerifyQuery = z.infer<typeof toVerifyQuerySchema>;

/** Approved content that somebody is to say is still right, the longest overdue first. */
export const toVerifySchema = z.object({
  contents: z.array(z.discriminatedUnion('type', [assetRecordSchema, messageRecordSchema])),
  /** How many are in each state, whatever the state asked for. */
  counts: z.record(z.enum(verifyStates), z.int()),
});
export type ToVerify = z.infer<typeof toVerifySchema>;
