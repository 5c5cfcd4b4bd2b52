import { myEventsSchema } from '../../../utils/contract/people.ts';
import type { Verdict } from '../../../utils/contract/vocabulary.ts';
import { callApi } from '../../../utils/platform/api-client.ts';
import { keep } from '../../../utils/platform/kept.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { refreshTabs } from '../figures.ts';
import { contextIn } from '../pages.ts';
import { facetsAt, recordEvent } from '../record-event.ts';
import type { Services } from '../services.ts';
import { contentById, needSession, watched } from '../services.ts';
import type { Handlers } from './types.ts';

/** The same cue on the same record is shown anew, as far as figures go, after this long. */
const shownAgainMs = 12 * 3_600_000;

export const eventHandlers: Handlers<
  'event.record' | 'event.shown' | 'feedback.mine' | 'feedback.seen' | 'me.events'
> = {
  async 'event.record'(services, { tabId, event }) {
    if (event.kind === 'asked' || event.kind === 'undone') {
      if (event.kind === 'undone') await forgetEvent(services, event.eventId);
      return { eventId: await recordEvent(services, tabId, event) };
    }
    const { id, eventId: own, ...rest } = { eventId: undefined, ...event };
    const eventId = await recordEvent(services, tabId, {
      ...rest,
      contentId: id,
      ...(own !== undefined && { id: own }),
    });
    const hides =
      event.kind === 'dismissed' || (event.kind === 'feedback' && event.verdict === 'not-relevant');
    const context = hides ? await contextIn(services, tabId) : null;
    if (context) {
      await services.db.put(
        'hidden',
        { eventId, at: services.clock() },
        `${context.recordKey}|${id}`,
      );
    }
    if (event.kind === 'feedback') await showOwnFeedback(services, tabId, eventId, event);
    if (event.kind !== 'opened') await notifyPages({ changed: 'sidebar' });
    return { eventId };
  },

  async 'event.shown'(services, { tabId, items }) {
    const recordKey = (await contextIn(services, tabId))?.recordKey;
    if (recordKey === undefined) return null;
    for (const { id, position } of items) {
      await onceARecord(services, `${recordKey}|${id}`, () =>
        recordEvent(services, tabId, { kind: 'shown', contentId: id, position }),
      );
    }
    return null;
  },

  'feedback.mine': async ({ db }) =>
    (await db.getAll('feedback')).toSorted((a, b) => b.createdAt - a.createdAt),

  async 'feedback.seen'(services) {
    // By the server's clock, which set the times: this browser's may be fast.
    const times = (await services.db.getAll('feedback')).map(({ answeredAt }) => answeredAt ?? 0);
    await keep(services.db, 'answersSeenAt', Math.max(0, ...times));
    await refreshTabs(services);
    return null;
  },

  async 'me.events'(services, { before }) {
    const { serverUrl, token } = await needSession(services);
    const { value } = await watched(services.db, () =>
      callApi(services.fetcher, {
        serverUrl,
        token,
        path: `/v1/me/events?limit=100${before === undefined ? '' : `&before=${before}`}`,
        answer: myEventsSchema,
      }),
    );
    return value ?? { total: 0, events: [] };
  },
};

/** Records once in a while; marked as done when it is on disk, so that a worker's death loses nothing. */
async function onceARecord(
  { db, clock, showing }: Services,
  key: string,
  record: () => Promise<unknown>,
): Promise<void> {
  const before = await db.get('shown', key);
  if ((before !== undefined && before + shownAgainMs > clock()) || showing.has(key)) return;
  showing.add(key);
  try {
    await record();
    await db.put('shown', clock(), key);
  } finally {
    showing.delete(key);
  }
}

/** The card shows what the rep said at once; the server's word replaces it at the next sync. */
async function showOwnFeedback(
  services: Services,
  tabId: number | null,
  eventId: string,
  { id, verdict, comment }: { id: string; verdict: Verdict; comment?: string | undefined },
): Promise<void> {
  const content = await contentById(services, id);
  if (!content) return;
  await services.db.put('feedback', {
    id: eventId,
    contentType: content.type,
    contentId: content.id,
    contentTitle: content.title,
    contentKind: content.kind,
    verdict,
    comment: comment ?? '',
    facets: await facetsAt(services, tabId),
    state: 'new',
    answer: '',
    reason: '',
    fixedIn: null,
    answerBy: null,
    answeredByName: null,
    answeredAt: null,
    createdAt: services.clock(),
  });
}

/** Undoes what an event changed in this browser: a verdict on a card or a lead, a card hidden on a record. */
async function forgetEvent({ db }: Services, eventId: string): Promise<void> {
  await db.delete('feedback', eventId);
  for (const key of await db.getAllKeys('judged')) {
    if ((await db.get('judged', key))?.eventId === eventId) await db.delete('judged', key);
  }
  for (const key of await db.getAllKeys('hidden')) {
    if ((await db.get('hidden', key))?.eventId === eventId) await db.delete('hidden', key);
  }
}
