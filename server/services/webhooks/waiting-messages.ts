import { sql } from 'kysely';

/** What waits to be sent. Word for word as in the index of just these, as SQLite asks for. */
export const waitingMessages = sql<boolean>`state = 'waiting'`;
