import type { FieldNote } from '../../../utils/contract/notes.ts';
import type { Db } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import { noteRows, toNote } from './list-notes.ts';

/**
 * Moves a field note on.
 *
 * @throws ProblemError not-found, also for a note that was taken back; conflict once it is a message
 */
export async function changeNote(
  db: Db,
  { workspaceId }: Author,
  { id, state }: { id: string; state: 'new' | 'seen' | 'closed' },
): Promise<FieldNote> {
  const row = await noteRows(db, workspaceId).where('n.id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('note');
  const changed = await db
    .updateTable('note')
    .set({ state })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('message_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) throw new ProblemError('conflict', 'It has become a message.');
  return toNote({ ...row, state }, id);
}
