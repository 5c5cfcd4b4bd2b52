import type { Finding, Funnel } from '../../contract/stats.ts';

/** From 0 to 1, the share that usually gets through each step. */
export interface UsualRates {
  /** Shown → opened or used. */
  wanted: number;
  /** Opened → used. */
  used: number;
  /** Used → visited by the buyer. */
  visited: number;
}

/** Fewer than this at the start of a step tell nothing of it. */
export const enough = { shown: 20, opened: 10, used: 10 } as const;

/** Where nothing usual is known, every loss counts from the whole. */
export const nothingUsual: UsualRates = { wanted: 1, used: 1, visited: 1 };

/** A step is named where less than this part of what usually gets through does. */
const muchLess = 0.5;

/** How many were opened or used; what is inserted at once was not opened before. */
const wanted = ({ opened, used }: Funnel) => Math.max(opened, used);

/** The rates of a whole that rows are held against; a step with too little to say takes nothing off. */
export function usualRates(whole: Funnel): UsualRates {
  const rate = (part: number, of: number, least: number) =>
    of < least || part === 0 ? 1 : Math.min(1, part / of);
  return {
    wanted: rate(wanted(whole), whole.shown, enough.shown),
    used: rate(whole.used, whole.opened, enough.opened),
    visited: rate(whole.visited, whole.used, enough.used),
  };
}

/**
 * What is to be said of a funnel: the step at which it loses most, held against what usually gets
 * through there, and only where the numbers carry it.
 *
 * @param usual `nothingUsual` for the whole itself
 * @param countVisits whether visits are counted, and the content has an address to visit
 */
export function findLoss(funnel: Funnel, usual: UsualRates, countVisits: boolean): Finding {
  const { shown, opened, used, visited } = funnel;
  if (shown + opened + used === 0) return 'never-shown';
  const steps: { finding: Finding; from: number; least: number; rate: number; usual: number }[] = [
    {
      finding: 'seen-not-wanted',
      from: shown,
      least: enough.shown,
      rate: wanted(funnel) / shown,
      usual: usual.wanted,
    },
    {
      finding: 'opened-not-used',
      from: opened,
      least: enough.opened,
      rate: used / opened,
      usual: usual.used,
    },
    {
      finding: 'used-not-visited',
      from: used,
      least: enough.used,
      rate: visited / used,
      usual: usual.visited,
    },
  ];
  const telling = steps
    .filter(({ from, least }) => from >= least)
    .filter(({ finding }) => countVisits || finding !== 'used-not-visited')
    .map(({ finding, rate, usual: ordinary }) => ({ finding, kept: Math.min(1, rate) / ordinary }));
  const [worst] = telling.toSorted((a, b) => a.kept - b.kept);
  if (worst === undefined) return 'too-few';
  return worst.kept < muchLess ? worst.finding : 'as-usual';
}
