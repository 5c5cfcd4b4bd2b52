import type { Generated, Kysely, Transaction } from 'kysely';

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
}

export interface EventTable {
  workspace_id: string;
  id: string;
  user_id: string;
  kind: string;
  at: number;
  received_at: number;
  day: string;
  hour: number;
  content_id: string;
  /** Of the facets; of a health report, the host it is about. */
  host: string;
  record_kind: string;
  stage: string;
  industry: string;
  company_size: string;
  language: string;
  position: number | null;
  /** What only this kind carries: a search's words, a verdict, the id taken back, a health report. */
  payload: string;
  undone_at: number | null;
}

/** Counts by hour, for one item of content at a time. `content_id` is '' for what is about none. */
export interface RollupHourTable {
  workspace_id: string;
  content_id: string;
  day: string;
  hour: number;
  kind: string;
  host: string;
  record_kind: string;
  stage: string;
  industry: string;
  count: number;
}

/** Counts by day. `content_id` '' is the whole workspace: every event of the kind, once more. */
export interface RollupDayTable {
  workspace_id: string;
  content_id: string;
  kind: string;
  day: string;
  count: number;
}

/** When content was last inserted or copied, to the hour. */
export interface LastUseTable {
  workspace_id: string;
  content_id: string;
  hour: number;
}

/**
 * How often content was shown and used by where it stood in its list. By week (`weekOf`): what is
 * read from it needs no days. `position` is -1 where it is not known.
 */
export interface RollupPlaceTable {
  workspace_id: string;
  content_id: string;
  week: number;
  position: number;
  stage: string;
  industry: string;
  shown: number;
  used: number;
}

/** On which days a person did something: every kind of event but `shown` and `health`. */
export interface PresenceTable {
  workspace_id: string;
  day: string;
  user_id: string;
}

/** On which days whose pages of a host were read, and when last. Of all events with a host but `health`. */
export interface SiteUseTable {
  workspace_id: string;
  day: string;
  host: string;
  user_id: string;
  last_at: number;
}

/**
 * What was done to a workspace's own selector table of a host: rows are only ever added. The newest
 * says which table there is now, and `version` never falls.
 */
export interface SiteTableTable {
  workspace_id: string;
  host: string;
  /** From 1. */
  seq: number;
  action: 'sent' | 'taken-back';
  /** Of the table that was sent, or taken back. */
  version: number;
  /** The table as JSON; empty where it was taken back. */
  body: string;
  user_id: string;
  at: number;
}

export interface FeedbackTable {
  workspace_id: string;
  id: string;
  content_id: string;
  user_id: string;
  verdict: string;
  comment: string;
  facets: string;
  state: string;
  answer: string;
  answered_by: string | null;
  answered_at: number | null;
  created_at: number;
  withdrawn_at: number | null;
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

/** Better Auth's tables, as far as we read them. */
interface UserTable {
  id: string;
  name: string;
  email: string;
}
interface MemberTable {
  id: string;
  organizationId: string;
  userId: string;
  role: string;
  createdAt: Generated<string>;
}
interface OrganizationTable {
  id: string;
  name: string;
}
interface VerificationTable {
  id: string;
  identifier: string;
}

export interface Database {
  workspace: WorkspaceTable;
  content: ContentTable;
  content_version: ContentVersionTable;
  content_history: ContentHistoryTable;
  event: EventTable;
  rollup_hour: RollupHourTable;
  rollup_day: RollupDayTable;
  rollup_place: RollupPlaceTable;
  last_use: LastUseTable;
  presence: PresenceTable;
  site_use: SiteUseTable;
  site_table: SiteTableTable;
  feedback: FeedbackTable;
  space: SpaceTable;
  user: UserTable;
  member: MemberTable;
  organization: OrganizationTable;
  verification: VerificationTable;
}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

export type Engine = 'sqlite' | 'postgres';

/** The one open database, and what it is. */
export interface OpenDatabase {
  db: Db;
  engine: Engine;
  close(): Promise<void>;
}

/** Our own tables, each after those it refers to. */
export const ownTables = [
  'workspace',
  'content',
  'content_version',
  'content_history',
  'event',
  'rollup_hour',
  'rollup_day',
  'rollup_place',
  'last_use',
  'presence',
  'site_use',
  'site_table',
  'feedback',
  'space',
] as const satisfies readonly (keyof Database)[];
