import type { Tx } from '../../db/schema.ts';
import { fromColumns } from './fields.ts';
import { inChunks } from './in-chunks.ts';
import type { ContentState } from './plan-change.ts';

/** Items as they are now, by id; what the workspace does not have is not there. */
export async function readStates(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ContentState>> {
  const states = new Map<string, ContentState>();
  for (const some of inChunks([...new Set(ids)])) {
    const rows = await tx
      .selectFrom('content')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', some)
      .execute();
    const versions = await tx
      .selectFrom('content_version as v')
      .innerJoin('content as c', (join) =>
        join.onRef('c.workspace_id', '=', 'v.workspace_id').onRef('c.id', '=', 'v.content_id'),
      )
      .selectAll('v')
      .where('v.workspace_id', '=', workspaceId)
      .where('v.content_id', 'in', some)
      .where((eb) =>
        eb.or([
          eb('v.version', '=', eb.ref('c.latest_version')),
          eb('v.version', '=', eb.ref('c.approved_version')),
        ]),
      )
      .execute();
    const byName = new Map(versions.map((row) => [`${row.content_id} ${row.version}`, row]));
    for (const row of rows) {
      const newest = byName.get(`${row.id} ${row.latest_version}`);
      if (newest === undefined) continue;
      const approved =
        row.approved_version === null || row.approved_version === row.latest_version
          ? undefined
          : byName.get(`${row.id} ${row.approved_version}`);
      states.set(row.id, {
        row,
        newest: fromColumns(newest),
        writtenBy: newest.created_by,
        approved: approved === undefined ? null : fromColumns(approved),
      });
    }
  }
  return states;
}
