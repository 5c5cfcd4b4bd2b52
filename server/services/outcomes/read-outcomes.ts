import type { Deals, Outcomes } from '../../../utils/contract/outcomes.ts';
import type { RangeQuery } from '../../../utils/contract/stats.ts';
import { enoughDeals, wilson } from '../../../utils/domain/figures/wilson.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { readSettings } from '../settings/read-settings.ts';
import { readTitles } from '../stats/labels.ts';
import { periodOf } from '../stats/period.ts';
import { closedEvents, recordUses } from './record-events.ts';

interface Deal {
  at: number;
  day: string;
  won: boolean;
}

/**
 * Won and lost deals of the period, and the content that was used on them before they were closed.
 * What was told last of a deal counts.
 *
 * @param now epoch ms
 */
export async function readOutcomes(
  db: Db,
  { workspaceId, timeZone }: Caller,
  query: RangeQuery,
  now: number,
): Promise<Outcomes> {
  const period = periodOf(query, timeZone, now);
  const common = { period, enough: enoughDeals };
  const { outcomes: on } = await readSettings(db, workspaceId);
  if (!on) return { ...common, on, all: toDeals([]), contents: [] };
  const deals = await readDeals(db, workspaceId, period);
  const uses = await db
    .selectFrom('event')
    .select(['content_id', 'record'])
    .select((eb) => eb.fn.min<number>('at').as('at'))
    .where('workspace_id', '=', workspaceId)
    .where(recordUses)
    .groupBy(['record', 'content_id'])
    .execute();
  const dealsOf = new Map<string, Deal[]>();
  for (const { content_id: id, record, at } of uses) {
    const deal = deals.get(record);
    if (deal !== undefined && at <= deal.at) dealsOf.set(id, [...(dealsOf.get(id) ?? []), deal]);
  }
  const titles = dealsOf.size === 0 ? [] : await readTitles(db, workspaceId, [...dealsOf.keys()]);
  const contents = titles
    .map(({ type, id, title, kind }) => ({
      type,
      id,
      title,
      kind,
      ...toDeals(dealsOf.get(id) ?? []),
    }))
    .toSorted((a, b) => b.deals - a.deals || (a.title < b.title ? -1 : 1));
  return {
    ...common,
    on,
    all: toDeals([...deals.values()]),
    contents: contents as Outcomes['contents'],
  };
}

/** By record, the deals that were closed in the period, and not told otherwise later. */
async function readDeals(
  db: Db,
  workspaceId: string,
  { from, to }: { from: string; to: string },
): Promise<Map<string, Deal>> {
  const rows = await db
    .selectFrom('event')
    .select(['record', 'at', 'day', 'payload'])
    .where('workspace_id', '=', workspaceId)
    .where(closedEvents)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const last = new Map(rows.map((row) => [row.record, row]));
  return new Map(
    [...last.values()]
      .filter(({ day }) => day >= from && day <= to)
      .map(({ record, at, day, payload }) => {
        const { outcome } = JSON.parse(payload) as { outcome: string };
        return [record, { at, day, won: outcome === 'won' }];
      }),
  );
}

function toDeals(deals: readonly Deal[]): Deals {
  const won = deals.filter((deal) => deal.won).length;
  const rate =
    deals.length < enoughDeals ? null : { value: won / deals.length, ...wilson(won, deals.length) };
  return { deals: deals.length, won, lost: deals.length - won, rate };
}
