import type { Db } from '../../db/schema.ts';

/** What imports made and their undoing retired: it may come back with the next import. */
export async function readUndone(db: Db, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('import_item as i')
    .innerJoin('import as m', (join) =>
      join.onRef('m.workspace_id', '=', 'i.workspace_id').onRef('m.id', '=', 'i.import_id'),
    )
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'i.workspace_id').onRef('c.id', '=', 'i.content_id'),
    )
    .select('c.id')
    .where('i.workspace_id', '=', workspaceId)
    .where('m.undone_at', 'is not', null)
    .where('i.outcome', '=', 'undone')
    .where('i.before', '=', '')
    .where('c.status', '=', 'retired')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
