import type { Content } from '../../utils/contract/catalogue.ts';
import type { CueEvent } from '../../utils/contract/events.ts';
import { eventBatchResultSchema } from '../../utils/contract/events.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import type { HostId } from '../../utils/contract/vocabulary.ts';
import { callApi } from '../../utils/platform/api-client.ts';
import type { CuecardDatabase } from '../../utils/platform/database.ts';
import type { Session } from '../../utils/platform/kept.ts';
import { keep, ownerOf, readKept } from '../../utils/platform/kept.ts';
import type { Outbox } from '../../utils/platform/outbox.ts';
import { createOutbox } from '../../utils/platform/outbox.ts';
import { RuntimeError } from '../../utils/platform/runtime-error.ts';
import type { Library } from './library.ts';
import { createLibrary } from './library.ts';

/** What the content script of a tab last reported. In memory only: a page's text is never written to disk. */
export interface TabPage {
  host: HostId;
  understood: boolean;
  context: PageContext | null;
  insertToken: string;
}

/** Everything the handlers work with, built once a worker. */
export interface Services {
  db: CuecardDatabase;
  outbox: Outbox;
  library: Library;
  tabs: Map<number, TabPage>;
  /** Nonce → the tab whose content script vouched for the frame that will show it. */
  vouched: Map<string, number>;
  clock: () => number;
  fetcher: typeof fetch;
}

export function createServices(
  db: CuecardDatabase,
  fetcher: typeof fetch,
  clock: () => number,
): Services {
  const send = async (events: CueEvent[]) => {
    const session = await readKept(db, 'session');
    if (!session) throw new RuntimeError('not-connected');
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

export async function ownerNow(services: Services): Promise<string | null> {
  const session = await readKept(services.db, 'session');
  return session ? ownerOf(session) : null;
}

/** Content by id, whatever its dates; undefined where this browser doesn't hold it. */
export async function contentById(services: Services, id: string): Promise<Content | undefined> {
  return (await services.library.load(services.db)).byId.get(id);
}
