import type { UsageRow } from '../../../utils/contract/stats.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import type { ContentType } from '../content/fields.ts';
import { lastDays } from './period.ts';
import { byUse, readUsage, readUses } from './usage.ts';

/**
 * Every asset (or message) that is approved or was used in the period, most used first.
 *
 * @param now epoch ms
 */
export async function listUsage(
  db: Db,
  caller: Caller,
  query: { type: ContentType; days: number },
  now: number,
): Promise<UsageRow[]> {
  const period = lastDays(query.days, caller.timeZone, now);
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
  return (await readUsage(db, caller.workspaceId, ids, period)).toSorted(byUse);
}
