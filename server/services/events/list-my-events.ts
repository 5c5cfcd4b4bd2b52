import type { MyEvents } from '../../../utils/contract/people.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { facetsOf } from './event-row.ts';

/**
 * Everything recorded about the caller, newest first.
 *
 * @param page `before`: the id of the last event already there; unknown ids start from the newest
 */
export async function listMyEvents(
  db: Db,
  caller: Caller,
  page: { limit: number; before?: string | undefined },
): Promise<MyEvents> {
  const mine = db
    .selectFrom('event as e')
    .where('e.workspace_id', '=', caller.workspaceId)
    .where('e.user_id', '=', caller.userId);
  const { total } = await mine
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const last =
    page.before === undefined
      ? undefined
      : await mine
          .select(['e.at', 'e.id'])
          .where('e.id', '=', page.before.toLowerCase())
          .executeTakeFirst();
  const following =
    last === undefined
      ? mine
      : mine.where((eb) =>
          eb.or([
            eb('e.at', '<', last.at),
            eb.and([eb('e.at', '=', last.at), eb('e.id', '<', last.id)]),
          ]),
        );
  const rows = await following
    .leftJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'e.workspace_id').onRef('c.id', '=', 'e.content_id'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .selectAll('e')
    .select('v.title')
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(page.limit)
    .execute();
  const events = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    contentTitle: row.title,
    stored: {
      ...facetsOf(row),
      ...(row.content_id === '' ? {} : { contentId: row.content_id }),
      ...(row.position === null ? {} : { position: row.position }),
      ...(row.record === '' ? {} : { record: row.record }),
      ...(JSON.parse(row.payload) as Record<string, unknown>),
      receivedAt: row.received_at,
      ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
    },
  }));
  return { total, events };
}
