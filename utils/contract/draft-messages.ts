import { z } from 'zod';
import type { InsertResult } from './insertion.ts';
import { idSchema } from './primitives.ts';

const tab = { tabId: z.int().min(0) };
const token = z.string().min(16).max(100);

/** What our pages ask of the background about what the draft says. */
export const draftMessages = {
  /** Puts a finding right in the draft. */
  'draft.mend': {
    from: 'page',
    input: z.object({
      ...tab,
      key: z.string().max(500),
      from: z.int().min(0),
      recordKey: z.string().max(300),
      token,
      trusted: z.literal(true),
    }),
  },
  /** Takes the last mend back, while the draft is as it left it, with the use it was recorded as. */
  'draft.unmend': {
    from: 'page',
    input: z.object({ ...tab, mendId: idSchema, eventId: idSchema.optional() }),
  },
  /** Leaves a finding alone on this record from now on, or names it again. */
  'draft.ignore': {
    from: 'page',
    input: z.object({ ...tab, key: z.string().max(500), ignored: z.boolean() }),
  },
} as const;

export interface DraftAnswers {
  /** `eventId`: of the use that it was recorded as; none where it put in no link. */
  'draft.mend': InsertResult & { mendId?: string; eventId?: string };
  'draft.unmend': { removed: boolean };
  'draft.ignore': null;
}
