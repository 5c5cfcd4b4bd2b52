import type { Db } from '../../db/schema.ts';

/**
 * Changes with every change of a workspace's content, whichever server process made it. Content is
 * never taken away, and every change of it raises the revision; what is new is counted.
 */
export async function contentStamp(db: Db, workspaceId: string): Promise<string> {
  const { generation, revision, contents } = await db
    .selectFrom('workspace as w')
    .select(['w.generation', 'w.revision'])
    .select((eb) =>
      eb
        .selectFrom('content as c')
        .whereRef('c.workspace_id', '=', 'w.workspace_id')
        .select((of) => of.fn.countAll<number>().as('contents'))
        .as('contents'),
    )
    .where('w.workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return `${generation}:${revision}:${contents ?? 0}`;
}
