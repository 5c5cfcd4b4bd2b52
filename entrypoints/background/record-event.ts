import { v7 as uuidv7 } from 'uuid';
import type { CueEvent, EventKind } from '../../utils/contract/events.ts';
import { eventSchema } from '../../utils/contract/events.ts';
import type { Facets } from '../../utils/contract/facets.ts';
import { recordPseudonym } from '../../utils/domain/context/record-pseudonym.ts';
import { facetsOf, understand } from '../../utils/domain/context/understand.ts';
import { ownerOf, readKept } from '../../utils/platform/kept.ts';
import { RuntimeError } from '../../utils/platform/runtime-error.ts';
import { notifyPages } from '../../utils/platform/serve-messages.ts';
import { contextIn } from './pages.ts';
import type { Services } from './services.ts';
import { contentById, needSession } from './services.ts';
import { flushQuietly } from './sync.ts';

type Without<T> = T extends unknown
  ? Omit<T, 'id' | 'at' | 'facets' | 'assetId' | 'messageId' | 'record'>
  : never;
/** An event as a handler knows it: without its time (and its id, unless that was needed before), its content by one id. */
export type EventDraft = Without<CueEvent> & { contentId?: string; id?: string };

/** Event ids are UUIDv7: they sort by time. */
export const newEventId = (): string => uuidv7();

/**
 * Gives an event its id, time, facets and record, and keeps it in the outbox.
 * @returns its id, when it is on disk
 */
export async function recordEvent(
  services: Services,
  tabId: number | null,
  draft: EventDraft,
): Promise<string> {
  const session = await needSession(services);
  const { contentId, id = newEventId(), ...rest } = draft;
  // Feedback on a finding may be about what was retired: its tombstone is all that is left here.
  const content =
    contentId === undefined
      ? undefined
      : ((await contentById(services, contentId)) ??
        (await services.db.get('tombstones', contentId)));
  if (contentId !== undefined && !content)
    throw new RuntimeError('invalid-message', 'not in the catalogue');
  const facets = await facetsOfTab(services, tabId);
  const record = await recordOfTab(services, tabId, rest.kind);
  const event = eventSchema.parse({
    ...rest,
    id,
    at: services.clock(),
    ...(content &&
      (content.type === 'asset' ? { assetId: content.id } : { messageId: content.id })),
    ...(Object.keys(facets).length > 0 && { facets }),
    ...(record !== null && { record }),
  });
  await services.outbox.add(ownerOf(session), event);
  void notifyPages({ changed: 'status' });
  void flushQuietly(services);
  return event.id;
}

/** Kinds that say on which record they happened, where the workspace wants to know. */
const onRecord = new Set<EventKind>(['opened', 'copied', 'inserted', 'judged', 'closed']);

/** The pseudonym of the record in a tab; null unless the workspace has outcomes on. */
async function recordOfTab(services: Services, tabId: number | null, kind: EventKind) {
  if (!onRecord.has(kind)) return null;
  const key = (await readKept(services.db, 'board'))?.recordKey ?? null;
  const context = key === null ? null : await contextIn(services, tabId);
  return key === null || !context ? null : recordPseudonym(key, context.recordKey);
}

/** What an event may tell of the page in a tab. */
export async function facetsOfTab(services: Services, tabId: number | null): Promise<Facets> {
  const context = await contextIn(services, tabId);
  if (!context) return {};
  const corrections = (await services.db.get('corrections', context.recordKey)) ?? {};
  return facetsOf(context, understand(context, corrections, []));
}
