import type { Move, Movement } from '../../../utils/contract/figures.ts';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { RangeQuery } from '../../../utils/contract/stats.ts';
import { enoughToMove, medianOf, movementOf } from '../../../utils/domain/figures/movement.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { addDays, localTime } from '../workspace/calendar.ts';
import { readTitles } from './labels.ts';
import { readOffered } from './offered.ts';
import { periodOf, type Period } from './period.ts';
import { readUses } from './usage.ts';

/** Lists are for looking through, not for export. */
const listed = 200;
const movesListed = 10;
const dayMs = 86_400_000;

/**
 * What rises, what fades, what was never shown, and how long assets wait for their first use.
 *
 * @param now epoch ms
 */
export async function readMovement(
  db: Db,
  caller: Caller,
  query: RangeQuery,
  now: number,
): Promise<Movement> {
  const { workspaceId } = caller;
  const period = periodOf(query, caller.timeZone, now);
  const halfDays = Math.floor(period.days / 2);
  const offered = await readOffered(db, workspaceId, now, 'asset');
  const shown = await readShown(db, workspaceId, period);
  const neverShown = offered.filter(({ id }) => !shown.has(id)).map(toContent);
  return {
    period,
    halfDays,
    enough: enoughToMove,
    ...(await readMoves(db, workspaceId, period, halfDays)),
    neverShown: {
      count: neverShown.length,
      of: offered.length,
      assets: neverShown.slice(0, listed),
    },
    firstUse: await readFirstUse(db, caller, offered),
  };
}

const toContent = ({
  type,
  id,
  title,
}: {
  type: 'asset' | 'message';
  id: string;
  title: string;
}) => ({
  type,
  id,
  title,
});

async function readMoves(db: Db, workspaceId: string, period: Period, halfDays: number) {
  const halves = [
    { ...period, from: addDays(period.to, 1 - 2 * halfDays), to: addDays(period.to, -halfDays) },
    { ...period, from: addDays(period.to, 1 - halfDays) },
  ] as const;
  const before = await readUses(db, workspaceId, halves[0]);
  const after = await readUses(db, workspaceId, halves[1]);
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const moving = ids.filter((id) => movementOf(before.get(id) ?? 0, after.get(id) ?? 0) !== null);
  const titles = moving.length === 0 ? [] : await readTitles(db, workspaceId, moving);
  const moves = titles.map((content): Move => ({
    ...toContent(content),
    before: before.get(content.id) ?? 0,
    after: after.get(content.id) ?? 0,
  }));
  const changed = ({ before: first, after: second }: Move) => Math.abs(second - first);
  const most = moves.toSorted((a, b) => changed(b) - changed(a) || (a.title < b.title ? -1 : 1));
  return {
    rising: most.filter((move) => move.after > move.before).slice(0, movesListed),
    fading: most.filter((move) => move.after < move.before).slice(0, movesListed),
  };
}

/** What was on a rep's screen in the period. */
async function readShown(db: Db, workspaceId: string, { from, to }: Period): Promise<Set<string>> {
  const rows = await db
    .selectFrom('rollup_day')
    .select('content_id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'shown')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('content_id')
    .having((eb) => eb.fn.sum<number>('count'), '>', 0)
    .execute();
  return new Set(rows.map((row) => row.content_id));
}

async function readFirstUse(
  db: Db,
  { workspaceId, timeZone }: Caller,
  offered: readonly { type: 'asset' | 'message'; id: string; title: string }[],
): Promise<Movement['firstUse']> {
  const approvals = await db
    .selectFrom('content_history')
    .select('content_id')
    .select((eb) => eb.fn.min<number>('at').as('at'))
    .where('workspace_id', '=', workspaceId)
    .where('status_to', '=', 'approved')
    .groupBy('content_id')
    .execute();
  const uses = await db
    .selectFrom('rollup_day')
    .select('content_id')
    .select((eb) => eb.fn.min<string>('day').as('day'))
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', [...usedKinds])
    .where('content_id', '<>', '')
    .where('count', '>', 0)
    .groupBy('content_id')
    .execute();
  const publishedAt = new Map(approvals.map(({ content_id, at }) => [content_id, at]));
  const firstDay = new Map(uses.map(({ content_id, day }) => [content_id, day]));
  const assets = offered.flatMap((asset) => {
    const at = publishedAt.get(asset.id);
    if (at === undefined) return [];
    const publishedDay = localTime(at, timeZone).day;
    const used = firstDay.get(asset.id);
    // A browser with a slow clock may have used it the day before.
    const days = used === undefined ? null : Math.max(0, daysFrom(publishedDay, used));
    return [{ ...toContent(asset), publishedDay, days }];
  });
  return {
    medianDays: medianOf(assets.map(({ days }) => days)),
    used: assets.filter(({ days }) => days !== null).length,
    of: assets.length,
    assets: assets
      .toSorted(
        (a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || (a.title < b.title ? -1 : 1),
      )
      .slice(0, listed),
  };
}

const daysFrom = (first: string, last: string) =>
  Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
