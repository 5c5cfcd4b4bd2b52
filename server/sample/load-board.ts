import { v7 } from 'uuid';
import { inTransaction } from '../db/transaction.ts';
import { createAnnouncement } from '../services/announcements/change-announcements.ts';
import { createCollection } from '../services/collections/change-collections.ts';
import { updateContent } from '../services/content/update-content.ts';
import { addTerm } from '../services/glossary/change-glossary.ts';
import type { System } from '../services/system.ts';
import { addTask, changeTask } from '../services/tasks/change-task.ts';
import type { SampleBoard } from './types.ts';

const dayMs = 86_400_000;

/** Collections, announcements with who has read them, the glossary, what is to be verified and what is to be done. */
export async function loadBoard(
  system: System,
  board: SampleBoard,
  loaded: {
    author: { workspaceId: string; userId: string };
    ids: ReadonlyMap<string, string>;
    userIds: ReadonlyMap<string, string>;
    approvedAt: number;
  },
): Promise<void> {
  const { author, ids, userIds, approvedAt } = loaded;
  const { workspaceId } = author;
  const now = system.now();
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the sample has no "${key}"`);
    return id;
  };
  await inTransaction(system.db, async (tx) => {
    for (const [key, verifyEveryDays] of Object.entries(board.verifyEveryDays)) {
      await updateContent(tx, author, { id: idOf(key), patch: { verifyEveryDays } }, approvedAt);
    }
    for (const { title, summary, holds } of board.collections) {
      const id = v7({ msecs: now });
      const contentIds = holds.map(idOf);
      await createCollection(tx, author, { id, title, summary, contentIds }, now - 20 * dayMs);
    }
    for (const { title, body, about, daysAgo, readBy } of board.announcements) {
      const at = now - daysAgo * dayMs;
      const id = v7({ msecs: at });
      const dates = { startsAt: null, endsAt: null };
      await createAnnouncement(
        tx,
        author,
        { id, title, body, contentId: idOf(about), ...dates },
        at,
      );
      const reads = readBy.map((email, index) => ({
        workspace_id: workspaceId,
        announcement_id: id,
        user_id: userIds.get(email) ?? '',
        at: at + (index + 1) * 3_600_000,
      }));
      await tx.insertInto('announcement_read').values(reads).execute();
    }
  });
  for (const { about, title, by, dueInDays, done } of board.tasks) {
    const assignee = by === undefined ? {} : { assigneeId: userIds.get(by) ?? '' };
    const due = dueInDays === undefined ? null : now + dueInDays * dayMs;
    const task = { contentId: idOf(about), title, due, ...assignee };
    const { id } = await addTask(system.db, author, task, now - 4 * dayMs);
    if (done) await changeTask(system.db, author, { id, patch: { done } }, now - 2 * dayMs);
  }
  for (const entry of board.glossary) await addTerm(system.db, workspaceId, entry, now);
}
