import type { Feedback, FeedbackPatch } from '../../../utils/contract/feedback.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { badField } from '../problem-error.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import type { FeedbackRow } from './feedback-rows.ts';
import { readFeedback, readFeedbackRow } from './read-feedback.ts';
import { writeStep } from './write-step.ts';

/**
 * Sets feedback's state, its answer or both, for all that was merged into it too. A first answer to
 * new feedback makes it `seen` unless a state is given; an empty answer takes the answer back.
 *
 * @param now epoch ms
 * @throws ProblemError not-found, also for feedback that was taken back; invalid-body with the field
 */
export async function answerFeedback(
  db: Db,
  author: Author,
  target: { id: string; patch: FeedbackPatch },
  now: number,
): Promise<Feedback> {
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, author.workspaceId);
    await answerIn(tx, author, target, now);
  });
  return readFeedback(db, author.workspaceId, target.id);
}

/** The same within a transaction that holds the workspace's row. */
export async function answerIn(
  tx: Tx,
  author: Author,
  { id, patch }: { id: string; patch: FeedbackPatch },
  now: number,
): Promise<void> {
  const { workspaceId } = author;
  const asked = await readFeedbackRow(tx, workspaceId, id);
  // What was merged is answered through what it was merged into.
  const before =
    asked.merged_into === null ? asked : await readFeedbackRow(tx, workspaceId, asked.merged_into);
  const next = decide(before, patch);
  const isDecision = next.state === 'done' || next.state === 'wont';
  const wasDecision = before.state === 'done' || before.state === 'wont';
  const changed =
    next.answer !== before.answer ||
    (next.state !== before.state && (isDecision || wasDecision)) ||
    next.fixed_in !== before.fixed_in ||
    next.reason !== before.reason;
  const isAnswered = next.answer !== '' || isDecision;
  const by = !isAnswered
    ? { answered_by: null, answered_at: null }
    : changed || before.answered_at === null
      ? { answered_by: author.userId, answered_at: now }
      : {};
  await tx
    .updateTable('feedback')
    .set({ ...next, ...by })
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('id', '=', before.id), eb('merged_into', '=', before.id)]))
    .execute();
  await tx
    .updateTable('feedback')
    .set({ before_merge: '' })
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', '=', before.id)
    .execute();
  const step = { feedback_id: before.id, state: next.state, at: now };
  if (next.answer !== before.answer)
    await writeStep(tx, author, { ...step, action: 'answer', note: next.answer });
  if (next.state !== before.state || next.fixed_in !== before.fixed_in) {
    const note = next.fixed_in === null ? next.reason : `v${String(next.fixed_in)}`;
    await writeStep(tx, author, { ...step, action: 'state', note });
  }
  if (changed && isAnswered) {
    const told = {
      id: before.id,
      contentType: before.type,
      contentId: before.content_id,
      contentTitle: before.title,
      verdict: before.verdict as Feedback['verdict'],
      state: next.state as Feedback['state'],
      answer: next.answer,
    };
    await queueWebhooks(tx, workspaceId, 'feedback.answered', [told], now);
  }
}

/** What it will be; refuses what does not go together. */
function decide(before: FeedbackRow, patch: FeedbackPatch) {
  const answer = patch.answer ?? before.answer;
  const state = patch.state ?? (before.state === 'new' && patch.answer ? 'seen' : before.state);
  const reason = patch.reason ?? before.reason;
  if (state === 'wont' && reason === '') throw badField('reason', 'why won’t it be done?');
  if (patch.reason && state !== 'wont') throw badField('reason', 'goes with "wont" alone');
  if (patch.fixedIn != null && state !== 'done')
    throw badField('fixedIn', 'goes with "done" alone');
  return {
    answer,
    state,
    reason: state === 'wont' ? reason : '',
    fixed_in: state === 'done' ? versionOf(before, patch.fixedIn) : null,
  };
}

function versionOf(before: FeedbackRow, fixedIn: FeedbackPatch['fixedIn']): number | null {
  if (fixedIn === undefined) return before.fixed_in;
  if (fixedIn === null) return null;
  const approved = before.approved_version;
  if (approved === null) throw badField('fixedIn', 'no version of it was approved yet');
  if (fixedIn === 'newest') return approved;
  if (fixedIn > approved) throw badField('fixedIn', 'reps don’t have that version');
  return fixedIn;
}
