import { sql } from 'kysely';

/**
 * The events that tell of gaps. Word for word as in the index of just these: with parameters in
 * their place SQLite would not see that the index has them all.
 */
export const gapEvents = sql<boolean>`kind in ('asked', 'searched')`;
