import type { WebhookPayloads } from '../../../utils/contract/webhooks.ts';
import type { Tx } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { FeedbackTable } from '../../db/tables/people.ts';
import type { NoteTable } from '../../db/tables/loop.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';

/** Tells webhooks what reps wrote, and who: they wrote it to be read. A bare verdict names nobody. */
export async function tellOfEntries(
  tx: Tx,
  stored: readonly EventTable[],
  entries: { feedback: readonly FeedbackTable[]; notes: readonly NoteTable[] },
): Promise<void> {
  const { feedback, notes } = entries;
  const workspaceId = stored[0]?.workspace_id;
  if (workspaceId === undefined) return;
  const now = Math.max(...stored.map((row) => row.received_at));
  if (feedback.length > 0) {
    const made = async () => {
      const names = await namesOf(tx, feedback);
      const contents = await contentsOf(tx, workspaceId, feedback);
      return feedback.map(
        (row) =>
          ({
            id: row.id,
            contentType: contents.get(row.content_id)?.type ?? 'asset',
            contentId: row.content_id,
            contentTitle: contents.get(row.content_id)?.title ?? '',
            verdict: row.verdict,
            comment: row.comment,
            from: row.comment === '' ? '' : (names.get(row.user_id) ?? ''),
          }) as WebhookPayloads['feedback.created'],
      );
    };
    await queueWebhooks(tx, workspaceId, 'feedback.created', made, now);
  }
  if (notes.length > 0) {
    const made = async () => {
      const names = await namesOf(tx, notes);
      return notes.map(({ id, kind, text, user_id: userId }) => {
        const from = names.get(userId) ?? '';
        return { id, note: kind, text, from } as WebhookPayloads['note.created'];
      });
    };
    await queueWebhooks(tx, workspaceId, 'note.created', made, now);
  }
}

async function namesOf(tx: Tx, rows: readonly { user_id: string }[]) {
  const people = await tx
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(rows.map((row) => row.user_id))])
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function contentsOf(tx: Tx, workspaceId: string, rows: readonly { content_id: string }[]) {
  const contents = await tx
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .select(['c.id', 'c.type', 'v.title'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', 'in', [...new Set(rows.map((row) => row.content_id))])
    .execute();
  return new Map(contents.map((row) => [row.id, row]));
}
