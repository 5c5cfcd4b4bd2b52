import { myEventsSchema } from '../../../utils/contract/people.ts';
import type { Verdict } from '../../../utils/contract/vocabulary.ts';
import { callApi } from '../../../utils/platform/api-client.ts';
import { keep } from '../../../utils/platform/kept.ts';
import { refreshTabs } from '../cues.ts';
import { recordEvent } from '../record-event.ts';
import type { Services } from '../services.ts';
import { contentById, needSession, watched } from '../services.ts';
import type { Handlers } from './types.ts';

/** The same cue on the same record is shown anew, as far as figures go, after this long. */
const shownAgainMs = 12 * 3_600_000;

export const eventHandlers: Handlers<
  'event.record' | 'event.shown' | 'feedback.mine' | 'feedback.seen' | 'me.events'
> = {
  async 'event.record'(services, { tabId, event }) {
    if (event.kind === 'searched' || event.kind === 'undone') {
      if (event.kind === 'undone') await forgetEvent(services, event.eventId);
      return { eventId: await recordEvent(services, tabId, event) };
    }
    const { id, ...rest } = event;
    const eventId = await recordEvent(services, tabId, { ...rest, contentId: id });
    const hides =
      event.kind === 'dismissed' || (event.kind === 'feedback' && event.verdict === 'not-relevant');
    const recordKey = tabId === null ? undefined : services.tabs.get(tabId)?.context?.recordKey;
    if (hides && recordKey !== undefined) {
      await services.db.put('hidden', eventId, `${recordKey}|${id}`);
    }
    if (event.kind === 'feedback') await showOwnFeedback(services, eventId, event);
    return { eventId };
  },

  async 'event.shown'(services, { tabId, items }) {
    const recordKey = services.tabs.get(tabId)?.context?.recordKey;
    if (recordKey === undefined) return null;
    for (const { id, position } of items) {
      if (await isNewHere(services, recordKey, id)) {
        await recordEvent(services, tabId, { kind: 'shown', contentId: id, position });
      }
    }
    return null;
  },

  'feedback.mine': async ({ db }) =>
    (await db.getAll('feedback')).toSorted((a, b) => b.createdAt - a.createdAt),

  async 'feedback.seen'(services) {
    await keep(services.db, 'answersSeenAt', services.clock());
    await refreshTabs(services);
    return null;
  },

  async 'me.events'(services) {
    const { serverUrl, token } = await needSession(services);
    const { value } = await watched(services.db, () =>
      callApi(services.fetcher, {
        serverUrl,
        token,
        path: '/v1/me/events?limit=200',
        answer: myEventsSchema,
      }),
    );
    return value ?? { total: 0, events: [] };
  },
};

/** Marks content as shown on a record; false when it already was, not long ago. */
async function isNewHere({ db, clock }: Services, recordKey: string, id: string): Promise<boolean> {
  const key = `${recordKey}|${id}`;
  const tx = db.transaction('shown', 'readwrite');
  const before = await tx.store.get(key);
  const isNew = before === undefined || before + shownAgainMs <= clock();
  if (isNew) await tx.store.put(clock(), key);
  await tx.done;
  return isNew;
}

/** The card shows what the rep said at once; the server's word replaces it at the next sync. */
async function showOwnFeedback(
  services: Services,
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
    facets: {},
    state: 'new',
    answer: '',
    answeredByName: null,
    answeredAt: null,
    createdAt: services.clock(),
  });
}

/** Undoes what an event changed in this browser: a verdict on a card, a card hidden on a record. */
async function forgetEvent({ db }: Services, eventId: string): Promise<void> {
  await db.delete('feedback', eventId);
  for (const key of await db.getAllKeys('hidden')) {
    if ((await db.get('hidden', key)) === eventId) await db.delete('hidden', key);
  }
}
