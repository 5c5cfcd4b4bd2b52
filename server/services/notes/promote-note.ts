import { messageInputSchema } from '../../../utils/contract/content.ts';
import { facetsSchema } from '../../../utils/contract/facets.ts';
import type { NotePromotion } from '../../../utils/contract/notes.ts';
import type { MessageKind, NoteKind } from '../../../utils/contract/vocabulary.ts';
import { detectLanguage } from '../../../utils/domain/text/detect-language.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Tx } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { createContent } from '../content/create-content.ts';
import { messageFields } from '../content/fields.ts';
import { writeNews } from '../news/write-news.ts';
import { badField, notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import { noteRows, type NoteRow } from './list-notes.ts';

const kindOf: Record<NoteKind, MessageKind> = {
  objection: 'objection-answer',
  'line-that-worked': 'talk-track',
  'competitor-move': 'battlecard',
};
const longestTitle = 200;

/**
 * Makes a message draft of a field note, and of those that say the same: with its words, with its
 * authors named, and with news to each of them.
 *
 * @returns the message's id
 * @throws ProblemError not-found; conflict for a note that is a message already; invalid-body
 */
export async function promoteNote(
  system: Pick<System, 'db' | 'now'>,
  caller: Caller,
  { id, promotion }: { id: string; promotion: NotePromotion },
): Promise<string> {
  const { workspaceId } = caller;
  const now = system.now();
  return inTransaction(system.db, async (tx) => {
    await raiseRevision(tx, workspaceId);
    const [note, ...others] = await readNotes(tx, workspaceId, [id, ...promotion.with]);
    if (note === undefined) throw notFound('note');
    const notes = [note, ...others];
    const names = [...new Set(notes.map(({ name }) => name ?? '').filter((name) => name !== ''))];
    const from = `From the field: ${names.join(', ')}`;
    const messageId = await createContent(
      tx,
      caller,
      {
        type: 'message',
        fields: toMessage(notes, promotion.kind ?? kindOf[note.kind as NoteKind], from),
      },
      now,
    );
    await tx
      .updateTable('content_history')
      .set({ note: from })
      .where('workspace_id', '=', workspaceId)
      .where('content_id', '=', messageId)
      .execute();
    await tx
      .updateTable('note')
      .set({ state: 'promoted', message_id: messageId })
      .where('workspace_id', '=', workspaceId)
      .where(
        'id',
        'in',
        notes.map((each) => each.id),
      )
      .execute();
    for (const [userId, own] of Map.groupBy(notes, (each) => each.user_id)) {
      await writeNews(tx, workspaceId, [userId], {
        kind: 'note-promoted',
        about: own[0]?.text ?? note.text,
        contentId: messageId,
        byId: caller.userId,
        note: '',
        at: now,
      });
    }
    return messageId;
  });
}

/** The notes in the order of the ids, each once. */
async function readNotes(tx: Tx, workspaceId: string, asked: readonly string[]) {
  const ids = [...new Set(asked.map((id) => id.toLowerCase()))];
  const rows = await noteRows(tx, workspaceId).where('n.id', 'in', ids).execute();
  return ids.map((id, at) => {
    const row = rows.find((each) => each.id === id);
    if (row === undefined && at === 0) throw notFound('note');
    if (row === undefined) throw badField(`with.${String(at - 1)}`, 'no such note');
    if (row.message_id !== null)
      throw new ProblemError('conflict', 'It has become a message already.');
    return row;
  });
}

/** What reps heard are its phrases; what they said is its text. */
function toMessage(notes: readonly NoteRow[], kind: MessageKind, summary: string) {
  const texts = [...new Set(notes.map(({ text }) => text))];
  const [first = ''] = texts;
  const heard = kind === 'objection-answer';
  const facets = facetsSchema.parse(JSON.parse(notes[0]?.facets ?? '{}'));
  return messageFields(
    messageInputSchema.parse({
      kind,
      title: first.slice(0, longestTitle),
      summary,
      body: heard ? '' : texts.join('\n\n'),
      phrases: heard ? texts.map((text) => text.slice(0, longestTitle)) : [],
      language: detectLanguage(first) ?? facets.language ?? 'en',
    }),
  );
}
