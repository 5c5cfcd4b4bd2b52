import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import type { Db } from '../../db/schema.ts';

const listed = 20;

export type SiteTables = Pick<SiteHealth, 'table' | 'highestVersion' | 'history'>;

/** What was done to the workspace's tables, by host; hosts that never had one are not in it. */
export async function listTableActs(
  db: Db,
  workspaceId: string,
): Promise<ReadonlyMap<string, SiteTables>> {
  const rows = await db
    .selectFrom('site_table as t')
    .leftJoin('user as u', 'u.id', 't.user_id')
    .select(['t.host', 't.action', 't.version', 't.at', 'u.name'])
    .where('t.workspace_id', '=', workspaceId)
    .orderBy('t.host')
    .orderBy('t.seq', 'desc')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ host }) => host)].map(([host, acts]) => {
      const history = acts.map(({ action, version, at, name }) => {
        return { action, version, at, byName: name ?? '' };
      });
      const [newest] = history;
      const table = newest?.action === 'sent' ? newest : null;
      return [
        host,
        {
          table: table && { version: table.version, at: table.at, byName: table.byName },
          highestVersion: newest?.version ?? 0,
          history: history.slice(0, listed),
        },
      ];
    }),
  );
}
