import type { Content } from '../../utils/contract/catalogue.ts';
import type { CueEvent } from '../../utils/contract/events.ts';
import { eventBatchResultSchema } from '../../utils/contract/events.ts';
import type { GuestOrders, PageReport } from '../../utils/contract/page-report.ts';
import { callApi } from '../../utils/platform/api-client.ts';
import { createSites } from '../../utils/platform/sites.ts';
import { hostAdapters } from '../../utils/hosts/registry.ts';
import type { CuecardDatabase } from '../../utils/platform/database.ts';
import type { Session } from '../../utils/platform/kept.ts';
import { keep, ownerOf, readKept } from '../../utils/platform/kept.ts';
import type { Outbox } from '../../utils/platform/outbox.ts';
import { createTurns } from '../../utils/platform/in-turn.ts';
import { createOutbox } from '../../utils/platform/outbox.ts';
import { RuntimeError } from '../../utils/platform/runtime-error.ts';
import { createClosed } from './closed.ts';
import { createHealth } from './health.ts';
import type { Latest } from './latest.ts';
import { createLatest } from './latest.ts';
import type { Library } from './library.ts';
import { createLibrary } from './library.ts';

/** Everything the handlers work with, built once a worker. */
export interface Services {
  db: CuecardDatabase;
  outbox: Outbox;
  library: Library;
  /** What content scripts last reported. In memory only: a page's text is never written to disk. */
  tabs: Map<number, PageReport>;
  /** Nonce → the tab whose content script vouched for the frame that will show it. */
  vouched: Map<string, number>;
  /** Counts for a tab's page: a newer page cancels the work for the one before. */
  figures: Latest<GuestOrders>;
  health: ReturnType<typeof createHealth>;
  closed: ReturnType<typeof createClosed>;
  /** Something of ours is being used: news is looked for often. */
  touched: () => void;
  /** The draft check has its rules now: what was shown without findings is shown anew. */
  rulesReady: () => void;
  /** The rep has chosen where the sidebar opens. */
  panelWanted: (wanted: boolean) => void;
  /** Cues being recorded as shown right now: two pages may ask at once. */
  showing: Set<string>;
  /** Syncs, one after another. */
  syncInTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** What the server is to hear of reading and joining, one after another. */
  errandsInTurn: <T>(work: () => Promise<T>) => Promise<T>;
  sites: ReturnType<typeof createSites>;
  clock: () => number;
  fetcher: typeof fetch;
}

export function createServices(
  db: CuecardDatabase,
  fetcher: typeof fetch,
  clock: () => number,
): Services {
  const send = async (owner: string, events: CueEvent[]) => {
    const session = await readKept(db, 'session');
    // Somebody else may have connected since: nobody's events go out under another's name.
    if (!session || ownerOf(session) !== owner) throw new RuntimeError('not-connected');
    const { value } = await watched(db, () =>
      callApi(fetcher, {
        serverUrl: session.serverUrl,
        token: session.token,
        path: '/v1/events',
        body: { events },
        answer: eventBatchResultSchema,
      }),
    );
    return value?.results ?? [];
  };
  return {
    db,
    outbox: createOutbox({ db, send, clock }),
    library: createLibrary(),
    tabs: new Map(),
    vouched: new Map(),
    figures: createLatest(),
    health: createHealth(),
    closed: createClosed(),
    touched: () => undefined,
    rulesReady: () => undefined,
    panelWanted: () => undefined,
    showing: new Set(),
    syncInTurn: createTurns(),
    errandsInTurn: createTurns(),
    sites: createSites(hostAdapters),
    clock,
    fetcher,
  };
}

/** Runs a call and keeps what it told of the connection, for the footer and for diagnostics. */
export async function watched<T>(db: CuecardDatabase, call: () => Promise<T>): Promise<T> {
  try {
    const value = await call();
    await keep(db, 'connection', { status: 'ok', problem: null });
    return value;
  } catch (error) {
    if (error instanceof RuntimeError) {
      const status =
        error.code === 'signed-out'
          ? 'signed-out'
          : error.code === 'unreachable'
            ? 'offline'
            : 'server-error';
      await keep(db, 'connection', { status, problem: `${error.code}: ${error.message}` });
    }
    throw error;
  }
}

/** The session, or the error that a screen shows as "connect first". */
export async function needSession(services: Services): Promise<Session> {
  const session = await readKept(services.db, 'session');
  if (!session) throw new RuntimeError('not-connected');
  return session;
}

/** Content by id, whatever its dates; undefined where this browser doesn't hold it for this person. */
export async function contentById({ db }: Services, id: string): Promise<Content | undefined> {
  const session = await readKept(db, 'session');
  const catalogue = await readKept(db, 'catalogue');
  if (!session || catalogue?.owner !== ownerOf(session)) return undefined;
  return db.get('content', id);
}
