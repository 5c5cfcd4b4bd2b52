import { PostgresAdapter, sql } from 'kysely';
import type { Tx } from './schema.ts';

/**
 * Tells PostgreSQL that content has grown within this transaction. It would go on to look for what a
 * foreign key names by reading the whole table, which was the best way while that was empty: 100,000
 * rows would take an hour. SQLite always takes the index.
 */
export async function learnSize(tx: Tx): Promise<void> {
  if (tx.getExecutor().adapter instanceof PostgresAdapter) await sql`analyze content`.execute(tx);
}
