import { z } from 'zod';

export const spaceDimensions = 64;

/**
 * A semantic space made from the workspace's own catalogue: a vector for each term, so that content
 * can be near to a mail that says the same in other words.
 */
export const spaceSchema = z.object({
  /** Changes when it is made anew. */
  id: z.string().min(1).max(100),
  /** The terms as `termsOf()` writes them, one a line, in the order of the vectors. */
  terms: z.string(),
  /** Base64 of 64 signed bytes a term. */
  vectors: z.base64(),
  /** Base64 of a 32-bit little-endian float a term: what its bytes are multiplied by. */
  scales: z.base64(),
});
export type Space = z.infer<typeof spaceSchema>;
