import type { ContentExperience } from '../contract/experience.ts';
import type { TableRefusal } from '../contract/health.ts';
import type { SelectorTable } from '../contract/selector-table.ts';
import type { HostId } from '../contract/vocabulary.ts';
import type { Space } from '../contract/space.ts';
import type { CuecardDatabase } from './database.ts';

export interface Session {
  serverUrl: string;
  token: string;
  userId: string;
  userName: string;
  userEmail: string;
  workspaceId: string;
  workspaceName: string;
  role: string;
}

/** Everything small that is kept between starts, by name. */
export interface KeptValues {
  session: Session;
  /** A device login under way. */
  login: { serverUrl: string; deviceCode: string; expiresAt: number };
  /** Whose the catalogue is, where it stands, and when it was last known to be current. */
  catalogue: {
    owner: string;
    cursor: string;
    /** The cursor at the last change of content or space: what a stored index was made of. */
    contentStamp: string;
    etag: string | null;
    syncedAt: number;
  };
  /** What reps together made of content, and the semantic space, as they came with the catalogue. */
  experience: ContentExperience[];
  space: Space;
  /** Selector tables the workspace sent, checked; and those that did not do. */
  tables: SelectorTable[];
  refusedTables: RefusedTable[];
  /** Health events of this day, by what they were about: one each. */
  healthTold: { day: string; about: string[] };
  /** Where the sidebar floats, by host: shares of the window. */
  places: Partial<Record<HostId, { x: number; y: number }>>;
  /** The rep wants the browser's own side panel, always. */
  alwaysPanel: boolean;
  /** Searches that were of use, latest first. */
  searches: string[];
  favourites: string[];
  /** Most recently used first. */
  recent: string[];
  pauses: { scope: 'record' | 'domain'; key: string }[];
  /** Answers given after this are new to the rep, ms since epoch. */
  answersSeenAt: number;
  /** Sends in a row that failed, and the earliest time of the next. */
  backOff: { failures: number; nextAt: number };
  connection: { status: 'ok' | 'offline' | 'signed-out' | 'server-error'; problem: string | null };
}

export interface RefusedTable {
  /** null where it did not even say so. */
  host: HostId | null;
  version: number | null;
  reason: TableRefusal;
}

export async function readKept<K extends keyof KeptValues>(
  db: CuecardDatabase,
  name: K,
): Promise<KeptValues[K] | undefined> {
  return (await db.get('kept', name)) as KeptValues[K] | undefined;
}

export async function keep<K extends keyof KeptValues>(
  db: CuecardDatabase,
  name: K,
  value: KeptValues[K],
): Promise<void> {
  await db.put('kept', value, name);
}

export async function forget(db: CuecardDatabase, name: keyof KeptValues): Promise<void> {
  await db.delete('kept', name);
}

/** Whose events and catalogue these are: a person in a workspace on a server. */
export function ownerOf(session: Pick<Session, 'serverUrl' | 'workspaceId' | 'userId'>): string {
  return `${session.serverUrl}|${session.workspaceId}|${session.userId}`;
}
