import { z } from 'zod';
import { pageContextSchema } from './page-context.ts';
import type { HandedTable } from './selector-table.ts';
import { pageParts } from './selector-table.ts';
import { hostIds } from './vocabulary.ts';

/** What a content script tells of its page. */
export const pageReportSchema = z.object({
  context: pageContextSchema.nullable(),
  understood: z.boolean(),
  /** What could not be found, where the page was not understood. */
  missing: z.enum(pageParts).nullable(),
  host: z.enum(hostIds),
  adapterVersion: z.int().min(1).max(10_000),
  /** Version of the selector table it was read by. */
  tableVersion: z.int().min(0).max(1_000_000),
  /** One-use word that an insertion must carry; renewed after each. */
  insertToken: z.string().min(16).max(100),
});
export type PageReport = z.infer<typeof pageReportSchema>;

/** What the tab at the page's edge tells. */
export interface Figures {
  cues: number;
  findings: number;
  newAnswers: number;
}

/** What the background tells a content script. */
export interface GuestOrders extends Figures {
  /** What a screen reader says of the tab. Words come from here: a page that asked for its own would wait for them. */
  label: string;
  /** The rep wants the browser's own side panel, always. */
  alwaysPanel: boolean;
  /** Another table for this host than the one it was read by. */
  handed?: HandedTable;
}
