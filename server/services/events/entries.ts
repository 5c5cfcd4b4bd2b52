import type { Tx } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { LeadVerdictTable, NoteTable } from '../../db/tables/loop.ts';
import type { FeedbackTable } from '../../db/tables/people.ts';
import { promoteNext } from '../feedback/promote-next.ts';
import { toMention } from '../gaps/mention.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { facetsOf } from './event-row.ts';
import { tellOfEntries } from './tell-of-entries.ts';

/**
 * Writes what becomes more than a number: feedback, field notes, mentions of gaps, verdicts on
 * leads. Each has its event's id. In the transaction that stores the events.
 */
export async function writeEntries(tx: Tx, stored: readonly EventTable[]): Promise<void> {
  const feedback = stored.filter((row) => row.kind === 'feedback').map(toFeedbackRow);
  if (feedback.length > 0) await tx.insertInto('feedback').values(feedback).execute();
  const notes = stored.filter((row) => row.kind === 'noted').map(toNoteRow);
  if (notes.length > 0) await tx.insertInto('note').values(notes).execute();
  const mentions = stored.flatMap((row) => toMention(row) ?? []);
  if (mentions.length > 0) await tx.insertInto('gap_mention').values(mentions).execute();
  const verdicts = stored.filter((row) => row.kind === 'judged').map(toVerdictRow);
  if (verdicts.length > 0) await tx.insertInto('lead_verdict').values(verdicts).execute();
  await tellOfEntries(tx, stored, { feedback, notes });
}

/** Takes it back with its event. */
export async function takeBackEntries(
  tx: Tx,
  workspaceId: string,
  events: readonly EventTable[],
  now: number,
): Promise<void> {
  const ids = (...kinds: string[]) =>
    events.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const feedback = ids('feedback');
  if (feedback.length > 0) {
    // Nobody merges anything into it meanwhile: it would be gone from every list.
    await lockWorkspace(tx, workspaceId);
    await tx
      .updateTable('feedback')
      .set({ withdrawn_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', feedback)
      .execute();
    await promoteNext(tx, workspaceId, feedback);
  }
  const notes = ids('noted');
  if (notes.length > 0) {
    await tx
      .updateTable('note')
      .set({ withdrawn_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', notes)
      .execute();
  }
  const mentions = ids('asked', 'searched');
  if (mentions.length > 0) {
    await tx
      .deleteFrom('gap_mention')
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', mentions)
      .execute();
  }
  const verdicts = ids('judged');
  if (verdicts.length > 0) {
    await tx
      .deleteFrom('lead_verdict')
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', verdicts)
      .execute();
  }
}

function toFeedbackRow(row: EventTable): FeedbackTable {
  const said = JSON.parse(row.payload) as { verdict: string; comment?: string };
  return {
    workspace_id: row.workspace_id,
    id: row.id,
    content_id: row.content_id,
    user_id: row.user_id,
    verdict: said.verdict,
    comment: said.comment ?? '',
    facets: JSON.stringify(facetsOf(row)),
    state: 'new',
    answer: '',
    answered_by: null,
    answered_at: null,
    created_at: row.at,
    withdrawn_at: null,
    reason: '',
    fixed_in: null,
    merged_into: null,
    before_merge: '',
  };
}

function toNoteRow(row: EventTable): NoteTable {
  const said = JSON.parse(row.payload) as { note: string; text: string };
  return {
    workspace_id: row.workspace_id,
    id: row.id,
    user_id: row.user_id,
    kind: said.note,
    text: said.text,
    content_id: row.content_id === '' ? null : row.content_id,
    facets: JSON.stringify(facetsOf(row)),
    day: row.day,
    state: 'new',
    message_id: null,
    created_at: row.at,
    withdrawn_at: null,
  };
}

/** What a verdict on a lead says, as it is kept. */
export interface JudgedPayload {
  fit: 'good' | 'not';
  reason: string | null;
  source: string | null;
  campaign: string | null;
  comment?: string;
}

function toVerdictRow(row: EventTable): LeadVerdictTable {
  const { fit, reason, source, campaign, comment } = JSON.parse(row.payload) as JudgedPayload;
  return {
    workspace_id: row.workspace_id,
    id: row.id,
    user_id: row.user_id,
    record: row.record,
    fit,
    reason: reason?.toLowerCase() ?? '',
    source: source?.toLowerCase() ?? '',
    campaign: campaign?.toLowerCase() ?? '',
    comment: comment ?? '',
    at: row.at,
    day: row.day,
  };
}
