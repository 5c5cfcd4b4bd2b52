import { usedKinds } from '../../../utils/contract/events.ts';
import type { Db } from '../../db/schema.ts';
import { addDays } from '../workspace/calendar.ts';
import type { Period } from './period.ts';

const mostSpans = 12;

/** The first day of each twelfth of a period, of each day where it has fewer than twelve. */
export function spansOf({ days, from }: Period): string[] {
  const spans = Math.min(days, mostSpans);
  return Array.from({ length: spans }, (_, index) =>
    addDays(from, Math.floor((index * days) / spans)),
  );
}

/** How often each item of content was used in each span of the period; those never used are not in it. */
export async function readLines(
  db: Db,
  workspaceId: string,
  period: Period,
): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('rollup_day')
    .select(['content_id', 'day'])
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', [...usedKinds])
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .where('content_id', '<>', '')
    .groupBy(['content_id', 'day'])
    .execute();
  const starts = spansOf(period);
  const spanOf = (day: string) => starts.findLastIndex((start) => start <= day);
  const lines = new Map<string, number[]>();
  for (const { content_id: id, day, count } of rows) {
    const line = lines.get(id) ?? starts.map(() => 0);
    const span = spanOf(day);
    line[span] = (line[span] ?? 0) + count;
    lines.set(id, line);
  }
  return lines;
}
