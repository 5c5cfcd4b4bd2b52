import type { SelectorTable } from '../../../utils/contract/selector-table.ts';
import type { HostId } from '../../../utils/contract/vocabulary.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { newestAct } from './table-acts.ts';

/**
 * The workspace's own selector table of a host.
 *
 * @throws ProblemError not-found where there is none
 */
export async function readTable(
  db: Db,
  workspaceId: string,
  host: HostId,
): Promise<Record<string, unknown>> {
  const newest = await newestAct(db, workspaceId, host);
  if (newest?.action !== 'sent') throw notFound('table');
  return JSON.parse(newest.body) as Record<string, unknown>;
}

/** All selector tables that the workspace has of its own now, by host. */
export async function readTables(db: Db, workspaceId: string): Promise<SelectorTable[]> {
  const rows = await db
    .selectFrom('site_table as t')
    .select('t.body')
    .where('t.workspace_id', '=', workspaceId)
    .where('t.action', '=', 'sent')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('site_table as later')
            .select('later.seq')
            .whereRef('later.workspace_id', '=', 't.workspace_id')
            .whereRef('later.host', '=', 't.host')
            .whereRef('later.seq', '>', 't.seq'),
        ),
      ),
    )
    .orderBy('t.host')
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as SelectorTable);
}
