import { z } from 'zod';
import { lineSchema } from './primitives.ts';
import {
  companySizes,
  industries,
  languages,
  personas,
  recordKinds,
  regions,
  stages,
} from './vocabulary.ts';

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.array(z.enum(values)).min(1).max(values.length);

/** What must be so on the page: any of the values given. What isn't known is not so. */
export const conditionSchema = z.discriminatedUnion('kind', [
  /** The buyer, the subject or the draft says one of these, as whole words. */
  z.strictObject({ kind: z.literal('mentions'), phrases: z.array(lineSchema(80)).min(1).max(10) }),
  z.strictObject({ kind: z.literal('stage'), values: oneOf(stages) }),
  z.strictObject({ kind: z.literal('industry'), values: oneOf(industries) }),
  z.strictObject({ kind: z.literal('persona'), values: oneOf(personas) }),
  z.strictObject({ kind: z.literal('company-size'), values: oneOf(companySizes) }),
  z.strictObject({ kind: z.literal('region'), values: oneOf(regions) }),
  z.strictObject({ kind: z.literal('language'), values: oneOf(languages) }),
  z.strictObject({ kind: z.literal('record-kind'), values: oneOf(recordKinds) }),
]);
export type Condition = z.infer<typeof conditionSchema>;

/**
 * A hard rule of content: `only` shows it where the condition is so and nowhere else, `never` hides
 * it where it is so. Each of a content's rules must be kept; no score outweighs one.
 */
export const ruleSchema = z.strictObject({
  effect: z.enum(['only', 'never']),
  when: conditionSchema,
});
export type Rule = z.infer<typeof ruleSchema>;
