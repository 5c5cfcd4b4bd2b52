import { sql } from 'kysely';
import type { Db } from '../../db/schema.ts';

/**
 * Counts what each person did on each day from the events alone, into an empty table. For the
 * migration that made it, and for backups, which leave out what can be counted again. A visit counts
 * for the person whose use it belongs to: its payload is `{"eventId":"…"}` and nothing else.
 */
export async function recountPersonDays(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  for (const { workspace_id } of workspaces) {
    await sql`
      insert into rollup_person_day
        (workspace_id, day, user_id, content_id, kind, host, stage, industry, count)
      select workspace_id, day, person, content_id, kind, host, stage, industry, count(*)
      from (
        select e.workspace_id, e.day, e.content_id, e.kind, e.host, e.stage, e.industry,
          case when e.kind = 'visited' then u.user_id else e.user_id end as person
        from event as e
        left join event as u on u.workspace_id = e.workspace_id and e.kind = 'visited'
          and u.id = substr(e.payload, 13, 36)
        where e.workspace_id = ${workspace_id} and e.undone_at is null
          and e.kind not in ('health', 'undone')
      ) as counted
      where person <> ''
      group by workspace_id, day, person, content_id, kind, host, stage, industry`.execute(db);
  }
}
