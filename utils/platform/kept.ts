import type { Board } from '../contract/board.ts';
import type { ContentExperience } from '../contract/experience.ts';
import type { TableRefusal } from '../contract/health.ts';
import type { News } from '../contract/news.ts';
import type { ContentRequest } from '../contract/requests.ts';
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
  /** What everybody shares beside the content, as it came with the catalogue. */
  board: Board;
  /** What the rep is told, newest first; and what they and their colleagues asked for. */
  news: News[];
  requests: ContentRequest[];
  /** What the server is still to hear of what the rep has read or joined, oldest first. */
  errands: Errand[];
  /** When a page of ours, or one we work in, was last in use, ms since epoch. */
  usedAt: number;
  /** The rep sends no searches at all. */
  searchesOff: boolean;
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

/** A small thing done here that the server is to know; sent until it is. */
export type Errand =
  | { kind: 'news-seen'; ids: string[] }
  | { kind: 'announcement-read'; id: string }
  | { kind: 'request-joined'; id: string; joined: boolean };

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

/** Is this the person who is signed in? Asked within a transaction on the store `kept`. */
export async function isOwner(
  kept: { get(key: string): Promise<unknown> },
  owner: string,
): Promise<boolean> {
  const session = (await kept.get('session')) as Session | undefined;
  return session !== undefined && ownerOf(session) === owner;
}
