import { matchLead } from '../../../utils/domain/leads/match-lead.ts';
import { readKept } from '../../../utils/platform/kept.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { pageWords } from '../page-words.ts';
import { RuntimeError } from '../../../utils/platform/runtime-error.ts';
import { needContext } from '../pages.ts';
import { recordEvent } from '../record-event.ts';
import type { Handlers } from './types.ts';

export const leadHandlers: Handlers<'lead.judge' | 'note.add'> = {
  async 'lead.judge'(services, { tabId, recordKey, fit, reason, comment }) {
    const { db, clock } = services;
    const context = await needContext(services, tabId);
    // The page has gone on while the rep clicked: the verdict is of another lead.
    if (context.recordKey !== recordKey) throw new RuntimeError('invalid-message', 'page gone on');
    const leads = (await readKept(db, 'board'))?.leads;
    const words = [
      await pageWords(tabId),
      context.subject ?? '',
      ...context.text.map(({ text }) => text),
    ].join('\n');
    // Only ids of the workspace's own lists go on from here (promise 1).
    const origin = leads ? matchLead(words, leads) : { source: null, campaign: null };
    const before = await db.get('judged', recordKey);
    // A second thought replaces the first: one verdict a person and lead.
    if (before) await recordEvent(services, context, { kind: 'undone', eventId: before.eventId });
    const said = { fit, reason, ...(comment && { comment }) };
    const eventId = await recordEvent(services, context, { kind: 'judged', ...said, ...origin });
    await db.put('judged', { eventId, ...said, at: clock() }, recordKey);
    await notifyPages({ changed: 'sidebar', tabId });
    return { eventId };
  },

  async 'note.add'(services, { tabId, note, text, contentId }) {
    const about = contentId === undefined ? {} : { contentId };
    return { eventId: await recordEvent(services, tabId, { kind: 'noted', note, text, ...about }) };
  },
};
