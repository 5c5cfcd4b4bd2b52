import { sql } from 'kysely';

/** The events by which content was used. Word for word as in the index of just these: see `gapEvents`. */
export const useEvents = sql<boolean>`kind in ('inserted', 'copied')`;
