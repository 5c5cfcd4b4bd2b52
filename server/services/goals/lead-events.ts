import { sql } from 'kysely';

/**
 * What was told of the records on which a lead is judged. Word for word as in the index of just
 * these, as SQLite asks for.
 */
export const leadEvents = sql<boolean>`record <> '' and record_kind in ('lead', 'contact')`;
