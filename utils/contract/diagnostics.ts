import type { Catalogue } from './catalogue.ts';
import type { TableRefusal } from './health.ts';
import type { ConnectionState } from './runtime.ts';
import type { HostId } from './vocabulary.ts';

/** What an admin is shown, and can copy, when something is wrong. No text of any page. */
export interface Diagnostics {
  version: string;
  browser: string;
  serverUrl: string | null;
  workspace: string | null;
  role: string | null;
  connection: ConnectionState['status'];
  lastProblem: string | null;
  waiting: number;
  refused: { kind: string; reason: string }[];
  cursor: Catalogue['cursor'] | null;
  syncedAt: string | null;
  assets: number;
  messages: number;
  sites: string[];
  /** Selector tables of the workspace that are in use, and those that are not, with why. */
  tables: { host: HostId; version: number }[];
  refusedTables: { host: HostId | null; version: number | null; reason: TableRefusal }[];
}
