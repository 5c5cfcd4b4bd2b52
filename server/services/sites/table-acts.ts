import type { Db, Tx } from '../../db/schema.ts';
import type { SiteTableTable } from '../../db/tables/sites.ts';
import type { Author } from '../content/history.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';

type Act = Pick<SiteTableTable, 'host' | 'action' | 'version' | 'body' | 'at'>;

/** The newest thing done to a workspace's table of a host; undefined where it never had one. */
export const newestAct = (db: Db, workspaceId: string, host: string) =>
  db
    .selectFrom('site_table')
    .select(['seq', 'action', 'version', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('host', '=', host)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Adds to what was done to the workspace's table of a host, after judging the newest act under the
 * workspace's lock: of two at once the second sees the first.
 *
 * @param judge throws where the act may not follow; else returns it
 */
export async function addAct(
  tx: Tx,
  author: Author,
  host: string,
  judge: (newest: Awaited<ReturnType<typeof newestAct>>) => Act,
): Promise<void> {
  await lockWorkspace(tx, author.workspaceId);
  const newest = await newestAct(tx, author.workspaceId, host);
  const act = judge(newest);
  await tx
    .insertInto('site_table')
    .values({
      workspace_id: author.workspaceId,
      seq: (newest?.seq ?? 0) + 1,
      user_id: author.userId,
      ...act,
    })
    .execute();
}
