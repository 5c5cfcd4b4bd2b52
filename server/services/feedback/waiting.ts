import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../db/schema.ts';

/**
 * Whether feedback (the table by this alias) waits for an answer: not taken back, not merged
 * into other feedback, not answered, not closed, and more than a bare thumbs up.
 */
export const isWaiting = (alias: 'f' | 'feedback'): RawBuilder<boolean> => {
  const f = sql.table(alias);
  return sql<boolean>`(${f}.withdrawn_at is null and ${f}.merged_into is null and ${f}.answer = ''
    and ${f}.state not in ('done', 'wont') and not (${f}.verdict = 'up' and ${f}.comment = ''))`;
};

/** How much feedback waits for each of these items of content; none is left out. */
export async function countWaiting(
  db: Db,
  workspaceId: string,
  contentIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('feedback')
    .select('content_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('content_id', 'in', [...contentIds])
    .where(isWaiting('feedback'))
    .groupBy('content_id')
    .execute();
  return new Map(rows.map((row) => [row.content_id, row.count]));
}
