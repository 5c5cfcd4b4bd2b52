import { setImmediate as othersDone } from 'node:timers/promises';
import type { Db } from '../../db/schema.ts';
import { firstWeek, weekOf } from './places.ts';
import { addUses, sumUses, type ContentUses, type Tally } from './tally-uses.ts';

/**
 * The uses of each asset and message in the last 180 days, to the week, by id. Week by week, giving
 * way to other requests: in a large workspace it is half a million rows.
 *
 * @param now epoch ms
 */
export async function readUses(
  db: Db,
  workspaceId: string,
  now: number,
): Promise<ReadonlyMap<string, ContentUses>> {
  const contents = await db
    .selectFrom('content')
    .select(['id', 'type'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const typeOf = new Map<string, string>(contents.map(({ id, type }) => [id, type]));
  const tally: Tally = new Map();
  // Events may be a day ahead of the clock.
  for (let week = firstWeek(now); week <= weekOf(now) + 1; week += 1) {
    const rows = await db
      .selectFrom('rollup_place')
      .select(['content_id', 'position', 'stage', 'industry', 'shown', 'used'])
      .where('workspace_id', '=', workspaceId)
      .where('week', '=', week)
      .execute();
    addUses(tally, rows);
    await othersDone();
  }
  return sumUses(tally, (id) => typeOf.get(id));
}

/** Changes whenever something was shown, used or taken back, or a week has left the half year. */
export async function usesStamp(db: Db, workspaceId: string, now: number): Promise<string> {
  const rows = await db
    .selectFrom('rollup_day')
    .select('kind')
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('content_id', '=', '')
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return JSON.stringify([firstWeek(now), ...rows.map(({ kind, count }) => [kind, count])]);
}
