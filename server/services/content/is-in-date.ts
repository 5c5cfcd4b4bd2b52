import { sql, type RawBuilder } from 'kysely';
import type { VerifyState } from '../../../utils/contract/vocabulary.ts';
import { dayMs, soonMs } from './verification.ts';

/** The days of grace in ms, as a value for a statement. */
const held = (now: number, graceDays: number) => now - graceDays * dayMs;

/**
 * Whether reps have approved content now, by the dates of the version they have (`v`), and by whether
 * somebody verified it in time (`c`).
 *
 * @param now epoch ms
 */
export const isInDate = (now: number, graceDays: number): RawBuilder<boolean> =>
  sql<boolean>`((v.starts_at is null or v.starts_at <= ${now})
    and (v.ends_at is null or v.ends_at > ${now})
    and (c.verify_by is null or c.verify_by > ${held(now, graceDays)}))`;

/** Where content (`c`) stands that is to be verified. */
export function verifyStateIs(
  state: VerifyState,
  now: number,
  graceDays: number,
): RawBuilder<boolean> {
  const from = held(now, graceDays);
  if (state === 'held') return sql<boolean>`c.verify_by <= ${from}`;
  if (state === 'overdue') return sql<boolean>`(c.verify_by > ${from} and c.verify_by <= ${now})`;
  return sql<boolean>`(c.verify_by > ${now} and c.verify_by > ${from} and c.verify_by <= ${now + soonMs})`;
}
