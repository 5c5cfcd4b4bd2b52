import { sql } from 'kysely';

/** Health reports. Word for word as in the index of just these, as SQLite asks for. */
export const healthEvents = sql<boolean>`kind = 'health'`;
