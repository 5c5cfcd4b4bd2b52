import type { z } from 'zod';
import type { Health } from '../../utils/contract/health.ts';
import type { LeadTermsInput } from '../../utils/contract/leads.ts';
import type { Facets } from '../../utils/contract/facets.ts';
import type { assetInputSchema, messageInputSchema } from '../../utils/contract/content.ts';
import type {
  ContentStatus,
  FeedbackState,
  HostId,
  NoteKind,
  Role,
  Verdict,
} from '../../utils/contract/vocabulary.ts';

/** A person of the sample workspace. */
export interface SamplePerson {
  name: string;
  email: string;
  role: Role;
  /** Of a rep: how much they do, 0 (nothing) to 1. */
  activity: number;
  /** Of nobody's where it is missing. */
  team?: string;
}

/** What somebody said of an item, and what marketing made of it. */
export interface SampleFeedback {
  /** E-mail of a sample person. */
  by: string;
  verdict: Verdict;
  comment?: string;
  daysAgo: number;
  /** What was known of the page it was said on. */
  facets?: Facets;
  state?: FeedbackState;
  answer?: string;
}

interface SampleLife {
  /** Unique in the sample; what others refer to it by. */
  key: string;
  status: ContentStatus;
  /** How often it comes up and is used, 0 (never) to 1. */
  popularity: number;
  /** Key of what replaces it, when retired. */
  replacedBy?: string;
  feedback?: readonly SampleFeedback[];
}

export type SampleAsset = SampleLife & z.input<typeof assetInputSchema>;
export type SampleMessage = SampleLife & z.input<typeof messageInputSchema>;

/** A page that a rep's browser could not read as well as it should. */
export interface SampleHealth extends Health {
  /** E-mail of a sample person. */
  by: string;
  host: HostId;
  hoursAgo: number;
}

/** What everybody shares beside the content; content is named by its key, people by e-mail. */
export interface SampleBoard {
  /** How often what is to be verified is. */
  verifyEveryDays: Readonly<Record<string, number>>;
  collections: readonly { title: string; summary: string; holds: readonly string[] }[];
  announcements: readonly {
    title: string;
    body: string;
    about: string;
    daysAgo: number;
    readBy: readonly string[];
  }[];
  glossary: readonly { term: string; meaning: string }[];
  /** What is to be done about content; by nobody in particular: its owner. */
  tasks: readonly { about: string; title: string; by?: string; dueInDays?: number; done?: true }[];
}

/** What a rep noted in the field. */
export interface SampleNote {
  /** E-mail of a sample person. */
  by: string;
  kind: NoteKind;
  text: string;
  daysAgo: number;
  facets?: Facets;
}

/** A rep's verdict on a lead; by place in the lists of the terms. */
export interface SampleVerdict {
  /** E-mail of a sample person. */
  by: string;
  reason: number;
  source: number;
  campaign: number | null;
  daysAgo: number;
  comment?: string;
}

export interface SampleWorkspace {
  name: string;
  timeZone: string;
  people: readonly SamplePerson[];
  assets: readonly SampleAsset[];
  messages: readonly SampleMessage[];
  /** Searches that found nothing, or nothing of use. */
  searches: readonly string[];
  /** What reps asked marketing for. */
  wishes: readonly string[];
  /** What browsers said of pages; who could not read a page of a host has read none of it since. */
  health: readonly SampleHealth[];
  /** What items said before, approved, by key: their first version. */
  earlier: Readonly<Record<string, { body: string; daysAgo: number }>>;
  board: SampleBoard;
  notes: readonly SampleNote[];
  leadTerms: LeadTermsInput;
  verdicts: readonly SampleVerdict[];
  /** The gap that marketing has taken up as a request, in its words. */
  takenUp: string;
}
