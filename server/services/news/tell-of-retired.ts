import type { Tx } from '../../db/schema.ts';
import { inChunks } from '../content/in-chunks.ts';
import type { Author } from '../content/history.ts';
import type { ChangePlan } from '../content/plan-change.ts';
import { useEvents } from './use-events.ts';
import { writeNews } from './write-news.ts';

/** Who used it longer ago than this has forgotten it. */
const rememberedMs = 180 * 86_400_000;

/**
 * Content was retired, brought back, or has another replacement: whoever used it is told once, news
 * that nobody saw yet is taken back, or names the new replacement.
 *
 * @param now epoch ms
 */
export async function tellOfRetired(
  tx: Tx,
  author: Author,
  plans: readonly ChangePlan[],
  now: number,
): Promise<void> {
  const isRetired = (row: ChangePlan['after']) => row.status === 'retired';
  const retired = plans.filter(({ before, after }) => isRetired(after) && !isRetired(before));
  const back = plans.filter(({ before, after }) => isRetired(before) && !isRetired(after));
  const renamed = plans.filter(
    ({ before, after }) =>
      isRetired(before) && isRetired(after) && before.replacement_id !== after.replacement_id,
  );
  for (const some of inChunks(back.map(({ after }) => after.id))) {
    await tx
      .deleteFrom('news')
      .where('workspace_id', '=', author.workspaceId)
      .where('source_id', 'in', some)
      .where('kind', '=', 'retired')
      .where('seen_at', 'is', null)
      .execute();
  }
  for (const { after } of renamed) {
    await tx
      .updateTable('news')
      .set({ content_id: after.replacement_id })
      .where('workspace_id', '=', author.workspaceId)
      .where('source_id', '=', after.id)
      .where('kind', '=', 'retired')
      .where('seen_at', 'is', null)
      .execute();
  }
  if (retired.length === 0) return;
  const users = await readUsers(tx, author, retired, now - rememberedMs);
  for (const { after, title, note } of retired) {
    await writeNews(tx, author.workspaceId, users.get(after.id) ?? [], {
      kind: 'retired',
      about: title,
      contentId: after.replacement_id,
      byId: author.userId,
      note,
      at: now,
      sourceId: after.id,
    });
  }
}

/** Who used each since then and belongs to the workspace; not who retires it, nor whom was told before. */
async function readUsers(
  tx: Tx,
  { workspaceId, userId }: Author,
  retired: readonly ChangePlan[],
  since: number,
): Promise<ReadonlyMap<string, string[]>> {
  const users = new Map<string, string[]>();
  for (const ids of inChunks(retired.map(({ after }) => after.id))) {
    const rows = await tx
      .selectFrom('event as e')
      .innerJoin('member as m', (join) =>
        join.onRef('m.userId', '=', 'e.user_id').on('m.organizationId', '=', workspaceId),
      )
      .select(['e.content_id', 'e.user_id'])
      .distinct()
      .where('e.workspace_id', '=', workspaceId)
      .where('e.content_id', 'in', ids)
      .where(useEvents)
      .where('e.at', '>=', since)
      .where('e.undone_at', 'is', null)
      .where('e.user_id', '!=', userId)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('news as n')
              .select('n.id')
              .whereRef('n.workspace_id', '=', 'e.workspace_id')
              .whereRef('n.source_id', '=', 'e.content_id')
              .whereRef('n.user_id', '=', 'e.user_id')
              .where('n.kind', '=', 'retired'),
          ),
        ),
      )
      .execute();
    for (const row of rows) {
      users.set(row.content_id, [...(users.get(row.content_id) ?? []), row.user_id]);
    }
  }
  return users;
}
