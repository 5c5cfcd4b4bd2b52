import { sql } from 'kysely';

/** Visits. Word for word as in the index of just these; see `gapEvents`. */
export const visitEvents = sql<boolean>`kind = 'visited'`;
