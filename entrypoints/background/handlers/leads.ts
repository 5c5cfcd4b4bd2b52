import { matchLead } from '../../../utils/domain/leads/match-lead.ts';
import { readKept } from '../../../utils/platform/kept.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { pageWords } from '../page-words.ts';
import { needContext } from '../pages.ts';
import { recordEvent } from '../record-event.ts';
import type { Handlers } from './types.ts';

export const leadHandlers: Handlers<'lead.judge' | 'note.add'> = {
  async 'lead.judge'(services, { tabId, fit, reason }) {
    const { db, clock } = services;
    const context = await needContext(services, tabId);
    const leads = (await readKept(db, 'board'))?.leads;
    const said = [
      await pageWords(tabId),
      context.subject ?? '',
      ...context.text.map(({ text }) => text),
    ].join('\n');
    // Only ids of the workspace's own lists go on from here (promise 1).
    const origin = leads ? matchLead(said, leads) : { source: null, campaign: null };
    const before = await db.get('judged', context.recordKey);
    // A second thought replaces the first: one verdict a person and lead.
    if (before) await recordEvent(services, tabId, { kind: 'undone', eventId: before.eventId });
    const eventId = await recordEvent(services, tabId, { kind: 'judged', fit, reason, ...origin });
    await db.put('judged', { eventId, fit, reason, at: clock() }, context.recordKey);
    await notifyPages({ changed: 'sidebar', tabId });
    return { eventId };
  },

  async 'note.add'(services, { tabId, note, text }) {
    return { eventId: await recordEvent(services, tabId, { kind: 'noted', note, text }) };
  },
};
