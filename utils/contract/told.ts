import { z } from 'zod';
import type { Announcement, Collection, GlossaryEntry } from './board.ts';
import type { CueView } from './cue.ts';
import type { Goal } from './goals.ts';
import type { News } from './news.ts';
import { idSchema } from './primitives.ts';
import type { ContentRequest } from './requests.ts';
import type { LeadTerms } from './settings.ts';
import { noteKinds } from './vocabulary.ts';

const tabOrNone = { tabId: z.int().min(0).nullable() };
const reason = idSchema.nullable();

/** What our pages ask of the background about what marketing and reps tell each other. */
export const toldMessages = {
  'board.get': { from: 'page', input: z.object({}) },
  /** What is new: told once, and announcements. */
  'told.list': { from: 'page', input: z.object({}) },
  'told.seen': { from: 'page', input: z.object({ ids: z.array(idSchema).min(1).max(100) }) },
  'told.read': { from: 'page', input: z.object({ id: idSchema }) },
  /** A field note: kept in the outbox, answered when it is on disk. */
  'note.add': {
    from: 'page',
    input: z.object({
      ...tabOrNone,
      note: z.enum(noteKinds),
      text: z.string().trim().min(1).max(300),
      /** What it is about. */
      contentId: idSchema.optional(),
    }),
  },
  /**
   * What the rep says of the lead in front of them, instead of what they said before; refused where
   * the page has gone on to another record.
   */
  'lead.judge': {
    from: 'page',
    input: z.object({
      tabId: z.int().min(0),
      recordKey: z.string().max(300),
      fit: z.enum(['good', 'not']),
      reason,
      comment: z.string().trim().max(300).optional(),
    }),
  },
  'requests.list': { from: 'page', input: z.object({}) },
  /** Open requests that ask for what was looked for. */
  'requests.matching': { from: 'page', input: z.object({ query: z.string().max(300) }) },
  'requests.join': { from: 'page', input: z.object({ id: idSchema, joined: z.boolean() }) },
  /** Asked of the server each time. */
  'goals.get': { from: 'page', input: z.object({}) },
  /** A search found nothing, or was left without taking a result. */
  'search.left': {
    from: 'page',
    input: z.object({
      ...tabOrNone,
      query: z.string().trim().min(1).max(200),
      results: z.int().min(0).max(10_000),
    }),
  },
} as const;

/** What everybody shares, as the sidebar needs it. */
export interface BoardView {
  glossary: GlossaryEntry[];
  /** With how many pieces of content this rep may use; without those that hold none. */
  collections: (Pick<Collection, 'id' | 'title' | 'summary'> & { count: number })[];
  leads: LeadTerms;
  countVisits: boolean;
  /** Uses carry a pseudonym of their record. */
  tellsRecords: boolean;
}

/** What is told, with the content it is about where the rep may use that. */
export type WithContent<T> = T & { view: CueView | null };

/** How much is new that marketing tells, and the newest that was not seen; null for none. */
export interface ToldSummary {
  unseen: number;
  line: News | null;
}

export interface ToldAnswers {
  /** null: the server knows no board. */
  'board.get': BoardView | null;
  'told.list': { news: WithContent<News>[]; announcements: WithContent<Announcement>[] };
  'told.seen': null;
  'told.read': null;
  'note.add': { eventId: string };
  'lead.judge': { eventId: string };
  /** null: the server knows no requests. */
  'requests.list': WithContent<ContentRequest>[] | null;
  'requests.matching': ContentRequest[];
  'requests.join': null;
  /** null: the server knows no goals. */
  'goals.get': Goal[] | null;
  'search.left': null;
}
