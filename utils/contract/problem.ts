import { z } from 'zod';

/** The closed set of error codes of the API, and the HTTP status each is answered with. */
export const problemStatus = {
  'invalid-body': 400,
  'invalid-query': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;
export const problemCodes = Object.keys(problemStatus) as ProblemCode[];

/** Every error answer of the API (RFC 9457, `application/problem+json`). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable: programs may decide by it. */
  code: z.enum(problemCodes),
  /** For a person. */
  detail: z.string().optional(),
  /** The fields at fault, as paths like `events.3.kind`. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
