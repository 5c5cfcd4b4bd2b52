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
