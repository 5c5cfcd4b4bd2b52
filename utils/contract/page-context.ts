import { z } from 'zod';
import { draftSchema } from './draft.ts';
import { hostIds, recordKinds } from './vocabulary.ts';

export const personSchema = z.object({
  name: z.string().max(200).optional(),
  address: z.string().max(320).optional(),
  /** As the page words it: "VP Operations". */
  jobTitle: z.string().max(200).optional(),
  /** `self` is the rep whose page it is. */
  role: z.enum(['sender', 'recipient', 'contact', 'self']),
});
export type Person = z.infer<typeof personSchema>;

/** Where a field was read from. */
export const readFromSchema = z.object({
  /** Name of the strategy in the selector table. */
  by: z.string().max(40),
  /** Its place there; 0 is the best. */
  rank: z.int().min(0).max(20),
  /** Found by the best strategy, in a pane that is surely the one in front, and only one answer there. */
  certain: z.boolean(),
});
export type ReadFrom = z.infer<typeof readFromSchema>;

/**
 * What an adapter read from a page. It goes from the content script to the background and no
 * further: nothing of it leaves the browser (promise 1). Missing is missing, never guessed.
 */
export const pageContextSchema = z.object({
  host: z.enum(hostIds),
  kind: z.enum(recordKinds),
  /** The same for the same thread or record, for as long as the host keeps it. */
  recordKey: z.string().min(1).max(300),
  people: z.array(personSchema).max(100),
  company: z.string().max(200).optional(),
  title: z.string().max(500).optional(),
  /** As the page words it; `understand()` maps it to the closed list. */
  stage: z.string().max(200).optional(),
  industry: z.string().max(200).optional(),
  /** Number of employees, as the page words it. */
  companySize: z.string().max(100).optional(),
  /** BCP 47, where the host states it. */
  language: z.string().max(35).optional(),
  subject: z.string().max(1000).optional(),
  /** Newest message first. `quoted`: history repeated below an answer. */
  text: z.array(z.object({ text: z.string().max(20_000), quoted: z.boolean() })).max(60),
  /** Worth of a deal. The currency is ISO 4217, and missing where a sign like `$` leaves it open. */
  amount: z
    .object({ value: z.number().min(0), currency: z.string().length(3).optional() })
    .optional(),
  /** Of the other side's company, as the page words it: "Germany", "DE". */
  country: z.string().max(100).optional(),
  draft: draftSchema.optional(),
  /** True when a compose box is open that content can be put into. */
  canInsert: z.boolean(),
  /** Field → what it was read from. A field that is missing here could not be read. */
  readFrom: z.record(z.string(), readFromSchema),
});
export type PageContext = z.infer<typeof pageContextSchema>;
