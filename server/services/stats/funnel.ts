import type { Funnel } from '../../../utils/contract/stats.ts';
import { isUse } from '../events/rollups.ts';

const isStep = (kind: string): kind is 'shown' | 'opened' | 'visited' | 'feedback' =>
  ['shown', 'opened', 'visited', 'feedback'].includes(kind);

/** Adds counts by kind up to a funnel; kinds that are no step of it are left out. */
export function toFunnel(counts: readonly { kind: string; count: number }[]): Funnel {
  const funnel: Funnel = { shown: 0, opened: 0, used: 0, visited: 0, feedback: 0 };
  for (const { kind, count } of counts) {
    if (isUse(kind)) funnel.used += count;
    else if (isStep(kind)) funnel[kind] += count;
  }
  return funnel;
}
