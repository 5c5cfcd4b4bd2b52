import { sql } from 'kysely';

/** Deals seen to be won or lost. Word for word as in the index of just these; see `gapEvents`. */
export const closedEvents = sql<boolean>`kind = 'closed' and undone_at is null`;

/** Uses on a record that is told, in the same way. */
export const recordUses = sql<boolean>`record <> '' and kind in ('inserted', 'copied') and undone_at is null`;
