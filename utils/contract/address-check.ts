import { z } from 'zod';
import { epochMsSchema } from './primitives.ts';

/**
 * What the address of an asset answers. `fine`; `failing`: not there (404, 410, no such host), for
 * less than a day; `dead`: not there, on two days or more; `unsure`: it answered something that says
 * nothing about other people (401, 403, 429, 5xx), or could not be reached.
 */
export const addressVerdicts = ['fine', 'failing', 'dead', 'unsure'] as const;
export type AddressVerdict = (typeof addressVerdicts)[number];

export const addressCheckSchema = z.object({
  verdict: z.enum(addressVerdicts),
  /** HTTP status of the last answer; null where there was none. */
  status: z.int().nullable(),
  /** Why there was no answer, in words; empty where there was one. */
  failure: z.string(),
  checkedAt: epochMsSchema,
  /** Since when it fails; null where it does not. */
  failedSince: epochMsSchema.nullable(),
});
export type AddressCheck = z.infer<typeof addressCheckSchema>;
