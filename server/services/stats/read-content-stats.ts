import type { AssetStats } from '../../../utils/contract/stats.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import type { ContentType } from '../content/fields.ts';
import { notFound } from '../problem-error.ts';
import { daysUntil } from '../workspace/calendar.ts';
import { toFunnel } from './funnel.ts';
import { lastDays } from './period.ts';

/**
 * The figures of one asset or message: by day, action, host and stage.
 *
 * @param now epoch ms
 * @throws ProblemError not-found
 */
export async function readContentStats(
  db: Db,
  caller: Caller,
  query: { type: ContentType; id: string; days: number },
  now: number,
): Promise<AssetStats> {
  const { id, days } = query;
  const content = await db
    .selectFrom('content')
    .select('id')
    .where('workspace_id', '=', caller.workspaceId)
    .where('id', '=', id)
    .where('type', '=', query.type)
    .executeTakeFirst();
  if (content === undefined) throw notFound(query.type);
  const period = lastDays(days, caller.timeZone, now);
  const rows = await db
    .selectFrom('rollup_hour')
    .select(['day', 'kind', 'host', 'stage'])
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', caller.workspaceId)
    .where('content_id', '=', id)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .groupBy(['day', 'kind', 'host', 'stage'])
    .execute();
  const some = rows.filter((row) => row.count !== 0);
  const grouped = (facet: 'kind' | 'host' | 'stage') =>
    [...Map.groupBy(some, (row) => row[facet])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const byDay = Map.groupBy(some, (row) => row.day);
  return {
    id,
    period,
    funnel: toFunnel(some),
    byDay: daysUntil(period.to, days).map((day) => ({ day, ...toFunnel(byDay.get(day) ?? []) })),
    byAction: grouped('kind').map(([kind, of]) => ({
      kind,
      count: of.reduce((sum, row) => sum + row.count, 0),
    })),
    byHost: grouped('host').map(([host, of]) => ({
      host: (host || null) as AssetStats['byHost'][number]['host'],
      ...toFunnel(of),
    })),
    byStage: grouped('stage').map(([stage, of]) => ({
      stage: (stage || null) as AssetStats['byStage'][number]['stage'],
      ...toFunnel(of),
    })),
  };
}
