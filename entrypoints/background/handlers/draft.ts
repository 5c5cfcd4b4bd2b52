import type { Finding, Mend } from '../../../utils/contract/draft.ts';
import { tellHost } from '../../../utils/platform/host-messages.ts';
import { cuesFor } from '../cues.ts';
import { refreshTabs } from '../figures.ts';
import { ignoredKey } from '../findings.ts';
import { linkAddress } from '../link-address.ts';
import { needContext } from '../pages.ts';
import { newEventId, recordEvent } from '../record-event.ts';
import type { Services } from '../services.ts';
import { contentById } from '../services.ts';
import type { Handlers } from './types.ts';

export const draftHandlers: Handlers<'draft.mend' | 'draft.unmend' | 'draft.ignore'> = {
  async 'draft.mend'(services, { tabId, key, from, recordKey, token }) {
    const context = await needContext(services, tabId);
    const { findings } = await cuesFor(services, context);
    const finding = findings.find((each) => each.key === key && each.from === from);
    if (!finding?.mend) return { status: 'refused', reason: 'draft-changed' };
    const { found, to, linksTo } = finding;
    const mendId = newEventId();
    const mend = await mendWith(services, finding, finding.mend, mendId);
    const change = { from, to, found, mend };
    const result = await tellHost(tabId, 'host.mend', { change, recordKey, token, mendId });
    if (!result) return { status: 'refused', reason: 'page-gone' };
    if (result.status === 'refused') return result;
    if (linksTo === null) return { ...result, mendId };
    try {
      // A link to an asset was put into a draft: that is a use of it, like any other.
      await recordEvent(services, context, { id: mendId, kind: 'inserted', contentId: linksTo });
    } catch (error) {
      await tellHost(tabId, 'host.uninsert', { eventId: mendId });
      throw error;
    }
    return { ...result, mendId, eventId: mendId };
  },

  async 'draft.unmend'(services, { tabId, mendId, eventId }) {
    const answer = await tellHost(tabId, 'host.uninsert', { eventId: mendId });
    const removed = answer?.removed ?? false;
    if (removed && eventId !== undefined)
      await recordEvent(services, tabId, { kind: 'undone', eventId });
    return { removed };
  },

  async 'draft.ignore'(services, { tabId, key, ignored }) {
    const { recordKey } = await needContext(services, tabId);
    const at = await ignoredKey(recordKey, key);
    if (ignored) await services.db.put('ignored', services.clock(), at);
    else await services.db.delete('ignored', at);
    await refreshTabs(services);
    return null;
  },
};

/** A mend as it goes into the draft: a link leads where Insert would let it lead. */
async function mendWith(
  services: Services,
  { linksTo }: Finding,
  mend: Mend,
  eventId: string,
): Promise<Mend> {
  const content = linksTo === null ? undefined : await contentById(services, linksTo);
  if (mend.kind !== 'relink' || content?.type !== 'asset') return mend;
  const url = await linkAddress(services, content, eventId);
  // An address that was written out in full is written out anew.
  return { kind: 'relink', url, text: mend.text === mend.url ? url : mend.text };
}
