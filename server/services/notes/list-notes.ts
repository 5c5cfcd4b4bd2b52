import {
  noteStates,
  type FieldNote,
  type NoteQuery,
  type NoteState,
} from '../../../utils/contract/notes.ts';
import { noteKinds } from '../../../utils/contract/vocabulary.ts';
import { wordingKey } from '../../../utils/domain/meaning/wording.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { lastDays } from '../stats/period.ts';
import type { System } from '../system.ts';

const mostNotes = 500;

/** Field notes that were not taken back, with their authors and what they are about. */
export const noteRows = (db: Db, workspaceId: string) =>
  db
    .selectFrom('note as n')
    .leftJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'n.workspace_id').onRef('c.id', '=', 'n.content_id'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .leftJoin('user as u', 'u.id', 'n.user_id')
    .selectAll('n')
    .select(['c.type', 'v.title', 'u.name'])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.withdrawn_at', 'is', null);

export type NoteRow = Awaited<ReturnType<ReturnType<typeof noteRows>['execute']>>[number];

export const toNote = (row: NoteRow, like: string): FieldNote => ({
  id: row.id,
  kind: row.kind as FieldNote['kind'],
  text: row.text,
  contentType: row.type,
  contentId: row.content_id,
  contentTitle: row.title ?? '',
  facets: JSON.parse(row.facets) as FieldNote['facets'],
  fromName: row.name ?? '',
  state: row.state as NoteState,
  messageId: row.message_id,
  createdAt: row.created_at,
  like,
});

/** The field notes of the last days, newest first; those of a kind that say the same name the oldest. */
export async function listNotes(
  { db, meanings, now }: Pick<System, 'db' | 'meanings' | 'now'>,
  caller: Caller,
  query: NoteQuery,
): Promise<{ notes: FieldNote[]; counts: Record<NoteState, number> }> {
  const { workspaceId } = caller;
  const { from, to } = lastDays(query.days, caller.timeZone, now());
  let matching = noteRows(db, workspaceId).where('n.day', '>=', from).where('n.day', '<=', to);
  if (query.kind !== undefined) matching = matching.where('n.kind', '=', query.kind);
  const rows = await matching.orderBy('n.created_at', 'desc').orderBy('n.id', 'desc').execute();
  const likeOf = new Map<string, string>();
  for (const kind of noteKinds) {
    const oldestFirst = rows.filter((row) => row.kind === kind).toReversed();
    const byKey = Map.groupBy(oldestFirst, ({ text }) => wordingKey(text));
    const groups = await meanings.merge(
      db,
      workspaceId,
      `notes ${kind} ${query.days}`,
      [...byKey.keys()],
      {
        loosely: true,
      },
    );
    for (const { members } of groups) {
      const notes = members.flatMap(({ key }) => byKey.get(key) ?? []);
      for (const note of notes) likeOf.set(note.id, notes[0]?.id ?? note.id);
    }
  }
  const counts = Object.fromEntries(
    noteStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Record<NoteState, number>;
  const notes = rows
    .filter((row) => query.state === undefined || row.state === query.state)
    .slice(0, mostNotes)
    .map((row) => toNote(row, likeOf.get(row.id) ?? row.id));
  return { notes, counts };
}
