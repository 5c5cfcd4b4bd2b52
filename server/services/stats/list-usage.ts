import type { RangeQuery, UsageRow } from '../../../utils/contract/stats.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import type { ContentType } from '../content/fields.ts';
import { periodOf } from './period.ts';
import { readLines, spansOf } from './lines.ts';
import { byUse, readUsage, readUses } from './usage.ts';

/**
 * Every asset (or message) that is approved or was used in the period, most used first.
 *
 * @param now epoch ms
 */
export async function listUsage(
  db: Db,
  caller: Caller,
  query: RangeQuery & { type: ContentType },
  now: number,
): Promise<UsageRow[]> {
  const period = periodOf(query, caller.timeZone, now);
  const uses = await readUses(db, caller.workspaceId, period);
  const contents = await db
    .selectFrom('content')
    .select(['id', 'status'])
    .where('workspace_id', '=', caller.workspaceId)
    .where('type', '=', query.type)
    .execute();
  const ids = contents
    .filter((row) => row.status === 'approved' || uses.has(row.id))
    .map((row) => row.id);
  const rows = (await readUsage(db, caller.workspaceId, ids, period)).toSorted(byUse);
  const lines = await readLines(db, caller.workspaceId, period);
  const empty = spansOf(period).map(() => 0);
  return rows.map((row) => ({ ...row, line: lines.get(row.id) ?? empty }));
}
