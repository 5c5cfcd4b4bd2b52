import { sql } from 'kysely';
import type { Tx } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import { siteUses } from './site-uses.ts';

/**
 * Carries newly stored events into who used which site when. What is taken back later still was on a
 * page that was read: it stays, as presence does.
 */
export async function writeSiteUses(tx: Tx, stored: readonly EventTable[]): Promise<void> {
  const uses = siteUses(stored);
  if (uses.length === 0) return;
  await tx
    .insertInto('site_use')
    .values(uses)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'day', 'host', 'user_id']).doUpdateSet({
        last_at: sql`case when excluded.last_at > site_use.last_at then excluded.last_at else site_use.last_at end`,
      }),
    )
    .execute();
}
