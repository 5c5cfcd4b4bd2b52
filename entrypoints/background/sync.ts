import { browser } from 'wxt/browser';
import { catalogueSchema } from '../../utils/contract/catalogue.ts';
import { myFeedbackListSchema } from '../../utils/contract/feedback.ts';
import { callApi } from '../../utils/platform/api-client.ts';
import {
  applyCatalogue,
  applyFeedback,
  confirmCatalogue,
  pruneMarks,
} from '../../utils/platform/catalogue-store.ts';
import type { CuecardDatabase } from '../../utils/platform/database.ts';
import { ownerOf, readKept } from '../../utils/platform/kept.ts';
import { notifyPages } from '../../utils/platform/serve-messages.ts';
import { refreshTabs } from './figures.ts';
import type { Services } from './services.ts';
import { needSession, watched } from './services.ts';
import { syncTold } from './told.ts';

/** The alarm of the next try, after one that failed. */
const flushAlarm = 'flush';

/**
 * Brings the catalogue, the rep's own feedback and what they are told up to date.
 * @throws {RuntimeError} with what went wrong; what is held stays as it was
 */
export async function sync(services: Services): Promise<void> {
  await services
    .syncInTurn(() => syncOnce(services))
    .finally(() => {
      void notifyPages({ changed: 'status' });
    });
  await refreshTabs(services);
}

/**
 * The same for the moments in between: where nothing has changed, nothing is drawn anew.
 */
export async function lookForNews(services: Services): Promise<void> {
  const before = (await readKept(services.db, 'connection'))?.status;
  // Nothing will be told until the rep has signed in again.
  if (before === 'signed-out') return;
  const changed = await services.syncInTurn(() => syncOnce(services)).catch(() => false);
  const after = (await readKept(services.db, 'connection'))?.status;
  if (before !== after) await notifyPages({ changed: 'status' });
  if (changed) await refreshTabs(services);
}

/** @returns whether anything is other than before */
async function syncOnce(services: Services): Promise<boolean> {
  const { db, clock, fetcher } = services;
  const session = await needSession(services);
  const owner = ownerOf(session);
  const held = await readKept(db, 'catalogue');
  const since = held?.owner === owner && held.cursor !== '' ? held.cursor : null;
  const { serverUrl, token } = session;

  const changed = await watched(db, async () => {
    const { value, etag } = await callApi(fetcher, {
      serverUrl,
      token,
      path: since === null ? '/v1/catalog' : `/v1/catalog?since=${encodeURIComponent(since)}`,
      answer: catalogueSchema,
      etag: since === null ? null : (held?.etag ?? null),
    });
    if (value) {
      const changes = await applyCatalogue(db, owner, value, etag, clock());
      if (changes) await services.library.update(db, changes);
    } else {
      await confirmCatalogue(db, owner, clock());
    }
    const before = await touchedFeedback(db);
    const mine = await callApi(fetcher, {
      serverUrl,
      token,
      path: '/v1/feedback/mine',
      answer: myFeedbackListSchema,
    });
    const touched = new Set([...before, ...(await touchedFeedback(db))]);
    const feedback = mine.value?.feedback ?? [];
    const isAnswered = await applyFeedback(db, owner, feedback, touched);
    const isTold = await syncTold(services, session);
    return value !== null || isAnswered || isTold;
  });
  await pruneMarks(db, clock());
  return changed;
}

/** Feedback that an unsent event makes or takes back: here the browser knows better than the server. */
async function touchedFeedback(db: CuecardDatabase): Promise<string[]> {
  const waiting = await db.getAll('outbox');
  return waiting.map(({ id, event }) => (event.kind === 'undone' ? event.eventId : id));
}

/** Sync and flush, errors left to the status line: for alarms and other moments nobody waits for. */
export async function syncQuietly(services: Services): Promise<void> {
  await flushQuietly(services);
  await sync(services).catch(() => undefined);
}

/**
 * Sends what waits, unless the last failure asks for patience; an alarm then tries again. A timer
 * would not survive the worker.
 * @param now send even so: the browser has just started, or a person asked
 */
export async function flushQuietly(services: Services, now = false): Promise<void> {
  const session = await readKept(services.db, 'session');
  if (!session) return;
  const backOff = await readKept(services.db, 'backOff');
  const patience = !now && backOff !== undefined && backOff.nextAt > services.clock();
  const nextAt = patience ? backOff.nextAt : await services.outbox.flush(ownerOf(session));
  // Set anew each time: not every browser keeps alarms over a restart.
  if (nextAt !== null) await browser.alarms.create(flushAlarm, { when: nextAt });
  await notifyPages({ changed: 'status' });
}
