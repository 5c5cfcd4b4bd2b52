import type { AssetStats, RangeQuery } from '../../../utils/contract/stats.ts';
import { findLoss, usualRates } from '../../../utils/domain/figures/find-loss.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import type { ContentType } from '../content/fields.ts';
import { notFound } from '../problem-error.ts';
import { readSettings } from '../settings/read-settings.ts';
import { daysUntil } from '../workspace/calendar.ts';
import { breakDown, type dividing } from './break-down.ts';
import { toFunnel } from './funnel.ts';
import { periodOf, weeksOf, type Period } from './period.ts';
import { places, readPersonRows } from './person-rows.ts';

/**
 * The figures of one asset or message: by day and action, and by host, stage, industry and team as
 * far as each rests on three people.
 *
 * @param now epoch ms
 * @throws ProblemError not-found
 */
export async function readContentStats(
  db: Db,
  caller: Caller,
  query: RangeQuery & { type: ContentType; id: string },
  now: number,
): Promise<AssetStats> {
  const { workspaceId } = caller;
  const { id, type } = query;
  const content = await db
    .selectFrom('content')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('type', '=', type)
    .executeTakeFirst();
  if (content === undefined) throw notFound(type);
  const { countVisits, byPerson } = await readSettings(db, workspaceId);
  const period = periodOf(query, caller.timeZone, now);
  const rows = await db
    .selectFrom('rollup_day')
    .select(['day', 'kind', 'count'])
    .where('workspace_id', '=', workspaceId)
    .where('content_id', '=', id)
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .where('count', '<>', 0)
    .execute();
  const byDay = Map.groupBy(rows, (row) => row.day);
  const byKind = [...Map.groupBy(rows, (row) => row.kind)];
  const weeks = byPerson ? period : weeksOf(query, period);
  const people = await readPersonRows(db, workspaceId, weeks, places, { id });
  const parts = (by: (typeof dividing)[number]) =>
    [...breakDown(people, {}, by)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, counted]) => ({ [by]: key || null, figures: counted?.funnel ?? null }));
  const funnel = toFunnel(rows);
  const usual = usualRates(await readWhole(db, workspaceId, period));
  return {
    id,
    period,
    funnel,
    byDay: daysUntil(period.to, period.days).map((day) => ({
      day,
      ...toFunnel(byDay.get(day) ?? []),
    })),
    byAction: byKind
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, of]) => ({ kind, count: of.reduce((sum, row) => sum + row.count, 0) })),
    partsPeriod: weeks,
    byHost: parts('host') as AssetStats['byHost'],
    byStage: parts('stage') as AssetStats['byStage'],
    byIndustry: parts('industry') as AssetStats['byIndustry'],
    byTeam: parts('team') as AssetStats['byTeam'],
    finding: findLoss(funnel, usual, countVisits && type === 'asset'),
    countVisits,
  };
}

/** The whole workspace in the period, which says what is usual. */
async function readWhole(db: Db, workspaceId: string, { from, to }: Period) {
  const rows = await db
    .selectFrom('rollup_day')
    .select('kind')
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('content_id', '=', '')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('kind')
    .execute();
  return toFunnel(rows);
}
