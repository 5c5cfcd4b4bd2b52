import type { VerifyState } from '../../../utils/contract/vocabulary.ts';
import type { ContentRecord } from '../../api/content.ts';

/** Due within so many ms is due soon, as on the server. */
const soonMs = 14 * 86_400_000;

/** Where content stands that is to be verified; `later` where there is time, or nobody is asked. */
export function verifyStateOf(
  { verifyBy, heldFrom }: Pick<ContentRecord, 'verifyBy' | 'heldFrom'>,
  now: number,
): VerifyState | 'later' {
  if (verifyBy === null) return 'later';
  if (heldFrom !== null && heldFrom <= now) return 'held';
  if (verifyBy <= now) return 'overdue';
  return verifyBy <= now + soonMs ? 'soon' : 'later';
}
