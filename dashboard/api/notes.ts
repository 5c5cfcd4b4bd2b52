import {
  noteListSchema,
  notePromotedSchema,
  noteSchema,
  type FieldNote,
} from '../../utils/contract/notes.ts';
import type { MessageKind } from '../../utils/contract/vocabulary.ts';
import { queryString, request } from './request.ts';

export type NoteFilter = { kind?: string; state?: string; days: number };

export const listNotes = (filter: NoteFilter, signal: AbortSignal) =>
  request(noteListSchema, `/v1/notes${queryString(filter)}`, { signal });

export const changeNote = (id: FieldNote['id'], state: 'new' | 'seen' | 'closed') =>
  request(noteSchema, `/v1/notes/${id}`, { method: 'PATCH', body: { state } });

/** Makes a message draft of a note, and of others that say the same. */
export const promoteNote = (
  id: FieldNote['id'],
  body: { kind?: MessageKind; with: FieldNote['id'][] },
) => request(notePromotedSchema, `/v1/notes/${id}/promote`, { method: 'POST', body });
