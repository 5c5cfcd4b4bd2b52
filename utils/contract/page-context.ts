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
  /** Of the other side's company, as the page words it: "Germany", "DE". */
  country: z.string().max(100).optional(),
  draft: draftSchema.optional(),
  /** True when a compose box is open that content can be put into. */
  canInsert: z.boolean(),
  /** Field → the name of the selector it was read from. */
  readFrom: z.record(z.string(), z.string()),
});
export type PageContext = z.infer<typeof pageContextSchema>;
