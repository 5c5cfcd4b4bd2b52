import type { Tx } from '../../db/schema.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';
import { inChunks } from './in-chunks.ts';
import type { ChangePlan } from './plan-change.ts';

/** Tells webhooks of what reps have from now on, and of what they no longer have. */
export async function tellOfStatus(
  tx: Tx,
  workspaceId: string,
  plans: readonly ChangePlan[],
  now: number,
): Promise<void> {
  const approved = plans.filter(
    ({ before, after }) =>
      after.status === 'approved' &&
      (before.status !== 'approved' || before.approved_version !== after.approved_version),
  );
  const retired = plans.filter(
    ({ before, after }) =>
      before.status !== 'retired' &&
      after.status === 'retired' &&
      // What reps never had is not missed.
      before.approved_version !== null,
  );
  if (approved.length > 0) {
    await queueWebhooks(
      tx,
      workspaceId,
      'content.approved',
      async () => {
        const about = await readAbout(tx, workspaceId, approved);
        return about.map((each, at) => ({
          ...each,
          version: approved[at]?.after.approved_version ?? 1,
        }));
      },
      now,
    );
  }
  if (retired.length > 0) {
    await queueWebhooks(
      tx,
      workspaceId,
      'content.retired',
      async () => {
        const about = await readAbout(tx, workspaceId, retired);
        return about.map((each, at) => ({
          ...each,
          replacementId: retired[at]?.after.replacement_id ?? null,
        }));
      },
      now,
    );
  }
}

/** What they are, by the version that was approved; in the order of the plans. */
async function readAbout(tx: Tx, workspaceId: string, plans: readonly ChangePlan[]) {
  const titles = new Map<string, string>();
  for (const ids of inChunks(plans.map(({ after }) => after.id))) {
    const rows = await tx
      .selectFrom('content as c')
      .innerJoin('content_version as v', (join) =>
        join
          .onRef('v.workspace_id', '=', 'c.workspace_id')
          .onRef('v.content_id', '=', 'c.id')
          .onRef('v.version', '=', 'c.approved_version'),
      )
      .select(['c.id', 'v.title'])
      .where('c.workspace_id', '=', workspaceId)
      .where('c.id', 'in', ids)
      .execute();
    for (const { id, title } of rows) titles.set(id, title);
  }
  return plans.map(({ after, title }) => ({
    contentType: after.type,
    contentId: after.id,
    contentTitle: titles.get(after.id) ?? title,
  }));
}
