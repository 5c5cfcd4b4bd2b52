import type { Understanding } from '../../contract/cue.ts';
import type { PageContext } from '../../contract/page-context.ts';
import { fold } from '../text/fold.ts';

/**
 * How CRMs write that a deal has ended. Narrower than what `understand()` takes for these stages:
 * "Customer review" may show what fits a customer, and is no won deal.
 */
const words = {
  won: /\b(?:won|gewonnen|gagnee?|ganad[oa])\b/,
  lost: /\b(?:lost|verloren|perdue?|perdid[oa])\b/,
} as const;
const stageOf = { won: 'closed-won', lost: 'closed-lost' } as const;
const outcomes = ['won', 'lost'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * How a deal has ended, by its page; null for what is no deal, still open, or not surely read: a
 * figure must never hold more than a page says.
 */
export function outcomeOf(context: PageContext, understanding: Understanding): Outcome | null {
  if (context.kind !== 'deal') return null;
  const found = outcomes.find((outcome) => understanding.stage === stageOf[outcome]) ?? null;
  if (understanding.corrected.includes('stage')) return found;
  if (context.readFrom['stage']?.certain === false) return null;
  const said = fold(context.stage ?? '');
  const named = outcomes.filter((outcome) => words[outcome].test(said));
  return named.length === 1 && named[0] === found ? found : null;
}
