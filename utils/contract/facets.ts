import { z } from 'zod';
import { companySizes, hostIds, industries, languages, recordKinds, stages } from './vocabulary.ts';

/**
 * What an event may tell of the page it happened on: values of closed lists and nothing else.
 * Strict, so that a field that is not listed here makes the event invalid rather than stored.
 */
export const facetsSchema = z.strictObject({
  host: z.enum(hostIds).optional(),
  recordKind: z.enum(recordKinds).optional(),
  stage: z.enum(stages).optional(),
  industry: z.enum(industries).optional(),
  companySize: z.enum(companySizes).optional(),
  language: z.enum(languages).optional(),
});
export type Facets = z.infer<typeof facetsSchema>;
