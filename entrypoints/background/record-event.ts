import { v7 as uuidv7 } from 'uuid';
import type { CueEvent, EventKind } from '../../utils/contract/events.ts';
import { eventSchema } from '../../utils/contract/events.ts';
import type { Facets } from '../../utils/contract/facets.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
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

/** Where something happened: on a page that was read, or on what a tab shows now; null for neither. */
export type Where = PageContext | number | null;

/** Event ids are UUIDv7: they sort by time. */
export const newEventId = (): string => uuidv7();

/**
 * Gives an event its id, time, facets and record, and keeps it in the outbox.
 * @returns its id, when it is on disk
 */
export async function recordEvent(
  services: Services,
  where: Where,
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
  // Looked for once: the tab may have gone on to another record by the next line.
  const context = await contextAt(services, where);
  const facets = await facetsAt(services, context);
  const record = onRecord.has(rest.kind) ? await recordOf(services, context) : null;
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

/** The pseudonym of a page's record; null unless the workspace has outcomes on. */
async function recordOf({ db }: Services, context: PageContext | null) {
  const key = (await readKept(db, 'board'))?.recordKey ?? null;
  return key === null || !context ? null : recordPseudonym(key, context.recordKey);
}

const contextAt = (services: Services, where: Where) =>
  typeof where === 'number' ? contextIn(services, where) : where;

/** What an event may tell of a page. */
export async function facetsAt(services: Services, where: Where): Promise<Facets> {
  const context = await contextAt(services, where);
  if (!context) return {};
  const corrections = (await services.db.get('corrections', context.recordKey)) ?? {};
  return facetsOf(context, understand(context, corrections, []));
}
