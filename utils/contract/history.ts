import { z } from 'zod';
import { epochMsSchema, idSchema } from './primitives.ts';
import { contentStatuses, feedbackStates, verdicts } from './vocabulary.ts';

const valueSchema = z.union([z.string(), z.number(), z.array(z.string())]).nullable();
export type ChangedValue = z.infer<typeof valueSchema>;

/** One field of content that changed: what it said before, and what it says now. */
export const contentChangeSchema = z.object({
  /** By the contract's name; of the audience `audience.stages` and the like. */
  field: z.string(),
  /** null where it had no value. People and content by name; a long text is cut, with "…" there. */
  before: valueSchema,
  after: valueSchema,
});
export type ContentChange = z.infer<typeof contentChangeSchema>;

export const historyActions = [
  'created',
  'edited',
  'status',
  /** Somebody said that it is still right, or took that back. */
  'verified',
  'unverified',
  /** Who answers for it, who verifies it and how often, what replaces it. */
  'owner',
  'verifier',
  'replacement',
  /** It came into a collection, or left one. */
  'collection',
  /** An import made or changed it. */
  'imported',
] as const;
export type HistoryAction = (typeof historyActions)[number];

/** What happened to a rep's feedback on it; its note is the comment, the answer or the reason. */
const saidSchema = z.object({
  feedbackId: idSchema,
  verdict: z.enum(verdicts),
  /** `said`: a rep gave it. */
  step: z.enum(['said', 'state', 'answer', 'merged', 'apart', 'task']),
  /** The state after it. */
  state: z.enum(feedbackStates),
});

export const historyEntrySchema = z.object({
  at: epochMsSchema,
  byName: z.string(),
  action: z.enum([...historyActions, 'feedback']),
  from: z.enum(contentStatuses).nullable(),
  to: z.enum(contentStatuses).nullable(),
  /** Its newest version then. */
  version: z.int(),
  note: z.string(),
  changes: z.array(contentChangeSchema).default([]),
  /** How many items of content were changed with it at one go, itself included. */
  together: z.int().min(1).default(1),
  /** With `feedback` alone. */
  said: saidSchema.nullable().default(null),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
