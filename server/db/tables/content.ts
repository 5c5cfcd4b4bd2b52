import type { Generated } from 'kysely';

/**
 * Our tables. Every key starts with `workspace_id`, and every statement names it. Times are epoch
 * milliseconds, ids UUIDv7, both made in code; JSON is text; "days" are `YYYY-MM-DD` and hours the
 * epoch ms of their start, both by the workspace's own clock.
 */
export interface WorkspaceTable {
  workspace_id: string;
  time_zone: string;
  /** Random; a restored backup gets a new one, which makes every browser fetch everything anew. */
  generation: string;
  /** Raised under the row's lock by each transaction that changes the catalogue. */
  revision: number;
  created_at: number;
}

export interface ContentTable {
  workspace_id: string;
  id: string;
  type: 'asset' | 'message';
  kind: string;
  status: string;
  approved_version: number | null;
  latest_version: number;
  /** The workspace's revision at the last change that reps can see. */
  revision: number;
  owner_id: string;
  replacement_id: string | null;
  /** When it last left the catalogue. */
  removed_at: number | null;
  created_at: number;
  updated_at: number;
  /** Of the newest version, folded for sorting alike on both engines. */
  title_key: string;
  /** Not read any more, and empty. Backups and server processes of before still know it. */
  search_text: string;
  /** Of the newest version; what an import recognises an asset by. */
  url: string;
  /** Whoever is asked whether it is still right; null is the owner. */
  verifier_id: Generated<string | null>;
  /** null: nobody is asked. */
  verify_every_days: Generated<number | null>;
  /** When somebody last said so; to approve a version says so too. */
  verified_at: Generated<number | null>;
  /** When it is to be said again. Held back after the workspace's days of grace. */
  verify_by: Generated<number | null>;
}

export interface ContentVersionTable {
  workspace_id: string;
  content_id: string;
  version: number;
  kind: string;
  title: string;
  summary: string;
  body: string;
  url: string;
  minutes: number | null;
  tags: string;
  language: string;
  visibility: string;
  audience: string;
  phrases: string;
  instead: string;
  shortcut: string;
  starts_at: number | null;
  ends_at: number | null;
  address_key: string;
  /** `textFingerprint()` of the body, of the summary where there is no body: numbers as JSON. */
  fingerprint: string;
  created_by: string;
  created_at: number;
}

export interface ContentHistoryTable {
  workspace_id: string;
  content_id: string;
  /** From 1: two entries may have the same time. */
  seq: number;
  action: string;
  status_from: string | null;
  status_to: string | null;
  version: number;
  note: string;
  user_id: string;
  at: number;
  /** JSON: for each field that changed, what it said before and after. */
  changes: Generated<string>;
  /** How many items of content were changed at one go. */
  together: Generated<number>;
}

/** The semantic space of a workspace's catalogue, and which process is making it anew. */
export interface SpaceTable {
  workspace_id: string;
  /** Empty where the catalogue is too small for one. */
  id: string;
  /** The catalogue's revision it was made from. */
  revision: number;
  terms: string;
  vectors: string;
  scales: string;
  /** 0: not made yet. */
  made_at: number;
  /** Until then somebody makes it; 0: nobody does. */
  claimed_until: number;
}
