import { usedKinds } from '../../../utils/contract/events.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import { namedId } from '../events/named-id.ts';
import { writeRollups } from '../events/write-rollups.ts';
import { readSettings } from '../settings/read-settings.ts';
import { localTime } from '../workspace/calendar.ts';

/**
 * Counts that somebody opened the link of a use: once an event and hour, where the workspace counts
 * visits and the use is there and stands. Nothing of the visitor is kept: the visit carries the
 * facets of the use, and the hour.
 *
 * @param visit ids as they stood in the link, lower case
 * @param now epoch ms
 * @returns whether it was counted
 */
export async function countVisit(
  db: Db,
  workspaceId: string,
  visit: { contentId: string; eventId: string },
  now: number,
): Promise<boolean> {
  if (!(await readSettings(db, workspaceId)).countVisits) return false;
  const workspace = await db
    .selectFrom('workspace')
    .select('time_zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const local = localTime(now, workspace.time_zone);
  return inTransaction(db, async (tx) => {
    const use = await tx
      .selectFrom('event')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', visit.eventId)
      .where('content_id', '=', visit.contentId)
      .where('kind', 'in', [...usedKinds])
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (use === undefined) return false;
    const row: EventTable = {
      ...use,
      id: namedId(local.hour, `visit of ${use.id}`),
      user_id: '',
      kind: 'visited',
      // No closer than the hour: the visitor's minute is nobody's business.
      at: local.hour,
      received_at: local.hour,
      ...local,
      position: null,
      payload: JSON.stringify({ eventId: use.id }),
      record: '',
    };
    const inserted = await tx
      .insertInto('event')
      .values(row)
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
      .returning('id')
      .execute();
    if (inserted.length === 0) return false;
    await writeRollups(tx, { workspaceId, userId: use.user_id }, [row], []);
    return true;
  });
}
