import { tellHost } from '../../../utils/platform/host-messages.ts';
import { cuesFor } from '../cues.ts';
import { refreshTabs } from '../figures.ts';
import { ignoredKey } from '../findings.ts';
import { needContext } from '../pages.ts';
import { newEventId } from '../record-event.ts';
import type { Handlers } from './types.ts';

export const draftHandlers: Handlers<'draft.mend' | 'draft.unmend' | 'draft.ignore'> = {
  async 'draft.mend'(services, { tabId, key, from, recordKey, token }) {
    const context = await needContext(services, tabId);
    const { findings } = await cuesFor(services, context);
    const finding = findings.find((each) => each.key === key && each.from === from);
    if (!finding?.mend) return { status: 'refused', reason: 'draft-changed' };
    const { found, to, mend } = finding;
    const mendId = newEventId();
    const change = { from, to, found, mend };
    const result = await tellHost(tabId, 'host.mend', { change, recordKey, token, mendId });
    if (!result) return { status: 'refused', reason: 'page-gone' };
    return result.status === 'refused' ? result : { ...result, mendId };
  },

  async 'draft.unmend'(_services, { tabId, mendId }) {
    const answer = await tellHost(tabId, 'host.uninsert', { eventId: mendId });
    return { removed: answer?.removed ?? false };
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
