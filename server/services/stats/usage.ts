import type { UsageRow } from '../../../utils/contract/stats.ts';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { Db } from '../../db/schema.ts';
import { toFunnel } from './funnel.ts';
import type { Period } from './period.ts';

/** How often each item of content was used in the period; those never used are not in it. */
export async function readUses(
  db: Db,
  workspaceId: string,
  period: Period,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('rollup_day')
    .select('content_id')
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', [...usedKinds])
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .where('content_id', '<>', '')
    .groupBy('content_id')
    .execute();
  return new Map(rows.filter((row) => row.count > 0).map((row) => [row.content_id, row.count]));
}

/** The figures of `ids` in the period, in the order given. */
export async function readUsage(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
  period: Period,
): Promise<UsageRow[]> {
  if (ids.length === 0) return [];
  const contents = await db
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .leftJoin('last_use as l', (join) =>
      join.onRef('l.workspace_id', '=', 'c.workspace_id').onRef('l.content_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.type', 'v.title', 'v.kind', 'l.hour'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', 'in', [...ids])
    .execute();
  const counts = await db
    .selectFrom('rollup_day')
    .select(['content_id', 'kind'])
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('content_id', 'in', [...ids])
    .where('kind', 'in', ['shown', 'opened', ...usedKinds])
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .groupBy(['content_id', 'kind'])
    .execute();
  const countsOf = Map.groupBy(counts, (row) => row.content_id);
  const contentOf = new Map(contents.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const content = contentOf.get(id);
    if (content === undefined) return [];
    const { shown, opened, used } = toFunnel(countsOf.get(id) ?? []);
    const { type, title, kind, hour } = content;
    return [
      {
        type,
        id,
        title,
        kind,
        shown,
        opened,
        used,
        lastUsedAt: hour,
        line: [],
      } as unknown as UsageRow,
    ];
  });
}

/** Most used first; then most shown, then by title. */
export const byUse = (a: UsageRow, b: UsageRow) =>
  b.used - a.used || b.shown - a.shown || (a.title < b.title ? -1 : 1);
