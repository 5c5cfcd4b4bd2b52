import { sql } from 'kysely';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { Db } from '../../db/schema.ts';
import { lastPosition, noPosition, weekMs } from './places.ts';

/**
 * Counts use by place from the events alone, into an empty table. For the migration that made it,
 * and for backups, which leave out what can be counted again.
 */
export async function recountPlaces(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  const used = sql.join([...usedKinds]);
  for (const { workspace_id } of workspaces) {
    await sql`
      insert into rollup_place
        (workspace_id, content_id, week, position, stage, industry, shown, used)
      select workspace_id, content_id, week, place, stage, industry, sum(shown), sum(used)
      from (
        select workspace_id, content_id, stage, industry, hour / ${sql.lit(weekMs)} as week,
          case when position is null then ${sql.lit(noPosition)}
            when position > ${sql.lit(lastPosition)} then ${sql.lit(lastPosition)}
            else position end as place,
          case when kind = 'shown' then 1 else 0 end as shown,
          case when kind in (${used}) then 1 else 0 end as used
        from event
        where workspace_id = ${workspace_id} and undone_at is null and kind in ('shown', ${used})
      ) as counted
      group by workspace_id, content_id, week, place, stage, industry`.execute(db);
  }
}
