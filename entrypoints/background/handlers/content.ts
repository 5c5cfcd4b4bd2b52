import { micromark } from 'micromark';
import type { Content } from '../../../utils/contract/catalogue.ts';
import type { CueView } from '../../../utils/contract/cue.ts';
import type { Insertable } from '../../../utils/contract/insertion.ts';
import { isCurrent } from '../../../utils/domain/catalogue/is-current.ts';
import { isForTeam } from '../../../utils/domain/catalogue/is-for-team.ts';
import { mayInsert } from '../../../utils/domain/catalogue/may-insert.ts';
import { understand } from '../../../utils/domain/context/understand.ts';
import { fillMergeFields } from '../../../utils/domain/snippet/merge-fields.ts';
import { plainText } from '../../../utils/domain/snippet/plain-text.ts';
import { tellHost } from '../../../utils/platform/host-messages.ts';
import { keep, readKept } from '../../../utils/platform/kept.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { cardOf, viewMaker } from '../cues.ts';
import { linkAddress } from '../link-address.ts';
import { contextIn } from '../pages.ts';
import { newEventId, recordEvent } from '../record-event.ts';
import type { Services } from '../services.ts';
import { contentById } from '../services.ts';
import { ownTeam } from '../told.ts';
import type { Handlers } from './types.ts';

const mostRecent = 12;

export const contentHandlers: Handlers<
  | 'content.get'
  | 'content.insert'
  | 'content.uninsert'
  | 'content.copyable'
  | 'content.favourite'
  | 'content.lists'
> = {
  'content.get': async (services, { id }) => (await usable(services, id)) ?? null,

  async 'content.insert'(services, { tabId, id, recordKey, token, position, values }) {
    const content = await usable(services, id);
    if (!content) return { status: 'refused', reason: 'not-in-catalogue' };
    if (!mayInsert(content)) return { status: 'refused', reason: 'internal' };
    const eventId = newEventId();
    const made = await insertableOf(services, tabId, content, eventId, values);
    if ('missing' in made)
      return { status: 'refused', reason: 'merge-fields', missing: made.missing };
    const result = await tellHost(tabId, 'host.insert', {
      content: made,
      recordKey,
      token,
      eventId,
    });
    if (!result) return { status: 'refused', reason: 'page-gone' };
    if (result.status === 'refused') return result;
    try {
      await recordEvent(services, tabId, {
        id: eventId,
        kind: 'inserted',
        contentId: id,
        ...(position !== undefined && { position }),
      });
    } catch (error) {
      // What can't be kept (a full disk) must not stay in the draft uncounted: the card says nothing changed.
      await tellHost(tabId, 'host.uninsert', { eventId });
      throw error;
    }
    await noteRecent(services, id);
    return { ...result, eventId };
  },

  async 'content.uninsert'(services, { tabId, eventId }) {
    const answer = await tellHost(tabId, 'host.uninsert', { eventId });
    const removed = answer?.removed ?? false;
    if (removed) await recordEvent(services, tabId, { kind: 'undone', eventId });
    return { removed };
  },

  async 'content.copyable'(services, { tabId, id, values }) {
    const content = await usable(services, id);
    if (!content) return null;
    const eventId = newEventId();
    const made = await insertableOf(services, tabId, content, eventId, values);
    if ('missing' in made) return { missing: made.missing };
    await noteRecent(services, id);
    return made.kind === 'link'
      ? {
          html: micromark(`[${escapeMarkdown(made.text)}](<${made.url}>)`),
          text: `${made.text}: ${made.url}`,
          eventId,
        }
      : { html: made.html, text: made.text, eventId };
  },

  async 'content.favourite'(services, { id, favourite }) {
    const others = ((await readKept(services.db, 'favourites')) ?? []).filter(
      (other) => other !== id,
    );
    await keep(services.db, 'favourites', favourite ? [id, ...others] : others);
    await notifyPages({ changed: 'sidebar' });
    return null;
  },

  async 'content.lists'(services) {
    const view = await viewMaker(services);
    const list = async (name: 'favourites' | 'recent'): Promise<CueView[]> => {
      const ids = (await readKept(services.db, name)) ?? [];
      const found = await Promise.all(ids.map((id) => usable(services, id)));
      return found
        .filter((content) => content !== undefined)
        .map((content, position) => view(cardOf(content), [], position));
    };
    return { favourites: await list('favourites'), recent: await list('recent') };
  },
};

/** Content that is in the catalogue, in date, and for the rep's team. */
async function usable(services: Services, id: string): Promise<Content | undefined> {
  const content = await contentById(services, id);
  if (!content || !isCurrent(content, services.clock())) return undefined;
  return isForTeam(content, await ownTeam(services)) ? content : undefined;
}

/** @param eventId of the insertion or copy: a link that counts visits names it */
async function insertableOf(
  services: Services,
  tabId: number | null,
  content: Content,
  eventId: string,
  values: Record<string, string> = {},
): Promise<Insertable | { missing: string[] }> {
  if (content.type === 'asset') {
    return {
      kind: 'link',
      text: content.title,
      url: await linkAddress(services, content, eventId),
    };
  }
  const context = await contextIn(services, tabId);
  const corrections = (context && (await services.db.get('corrections', context.recordKey))) ?? {};
  const session = await readKept(services.db, 'session');
  const filled = fillMergeFields(
    content.body,
    context ? understand(context, corrections, []) : undefined,
    session?.userName,
    values,
  );
  if (filled.missing.length > 0) return { missing: filled.missing };
  // micromark drops raw HTML and addresses with a scheme that could run code.
  return { kind: 'snippet', html: micromark(filled.text), text: plainText(filled.text) };
}

const escapeMarkdown = (text: string) => text.replaceAll(/[[\]\\*_`<>&]/g, String.raw`\$&`);

async function noteRecent({ db }: Services, id: string): Promise<void> {
  const others = ((await readKept(db, 'recent')) ?? []).filter((other) => other !== id);
  await keep(db, 'recent', [id, ...others].slice(0, mostRecent));
}
