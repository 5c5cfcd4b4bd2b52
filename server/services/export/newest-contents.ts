import { setImmediate as giveWay } from 'node:timers/promises';
import type { Db } from '../../db/schema.ts';
import { fromColumns, type ContentFields, type ContentType } from '../content/fields.ts';

/** An item as it is exported: its newest version, of whatever status. */
export interface ExportedContent {
  id: string;
  type: ContentType;
  status: string;
  version: number;
  ownerName: string;
  changedAt: number;
  fields: ContentFields;
}

/** So many are read before others get their turn. */
const rowsAtOnce = 100;

/** Everything a workspace has, some at a time, the oldest first. */
export async function* newestContents(
  db: Db,
  workspaceId: string,
): AsyncGenerator<ExportedContent[]> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('content as c')
      .innerJoin('content_version as v', (join) =>
        join
          .onRef('v.workspace_id', '=', 'c.workspace_id')
          .onRef('v.content_id', '=', 'c.id')
          .onRef('v.version', '=', 'c.latest_version'),
      )
      .leftJoin('user as u', 'u.id', 'c.owner_id')
      .selectAll('v')
      .select(['c.id', 'c.type', 'c.status', 'c.updated_at', 'u.name as owner_name'])
      .where('c.workspace_id', '=', workspaceId)
      .where('c.id', '>', last)
      .orderBy('c.id')
      .limit(rowsAtOnce)
      .execute();
    if (rows.length > 0) {
      yield rows.map((row) => ({
        id: row.id,
        type: row.type,
        status: row.status,
        version: row.version,
        ownerName: row.owner_name ?? '',
        changedAt: row.updated_at,
        fields: fromColumns(row),
      }));
    }
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.id ?? '';
    await giveWay();
  }
}
