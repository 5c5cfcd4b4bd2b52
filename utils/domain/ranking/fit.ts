import type { Reason, Understanding } from '../../contract/cue.ts';
import type { PageContext } from '../../contract/page-context.ts';
import type { Condition, Rule } from '../../contract/rule.ts';
import {
  companySizes,
  industries,
  languages,
  personas,
  recordKinds,
  regions,
  stages,
} from '../../contract/vocabulary.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { Said } from '../context/said.ts';
import { says } from '../context/said.ts';
import type { Facts, RankingIndex } from './ranking-index.ts';
import { scratchOf } from './scratch.ts';

/*
 * Weights are in units of one rare word that content and page share. They were set on the project's
 * own judged set (`test/ranking/`), not on the text collections, which have no structure.
 */
const lifts = {
  competitor: 3,
  rule: 0.8,
  phrase: 1.4,
  industry: 0.55,
  stage: 0.45,
  persona: 0.35,
  region: 0.3,
  companySize: 0.2,
  recordKind: 0.2,
  language: 0.3,
} as const;
/** The audience names others: what is meant for retail is rarely right for a bank. */
const clash = -0.7;

/** What speaks for a slot besides words and closed lists. */
interface Fit {
  score: number;
  reasons: Reason[];
}

/** Judges content by its audience and its rules against what is known of the page. */
export interface FitJudge {
  /** By slot; −Infinity where it must not be shown. */
  scores: Float64Array;
  /** Slots whose content is about something that is named on the page. */
  named: ReadonlySet<number>;
  /** What makes a slot's score, strongest first. */
  reasonsOf(slot: number): Reason[];
}

interface Field {
  column: Facts['stages'] | Facts['industries'] | Facts['companySizes'];
  bit: number;
  lift: number;
  reason: Reason;
}

export function createFitJudge(
  index: RankingIndex,
  context: PageContext,
  known: Understanding,
  said: Said,
): FitJudge {
  const { facts } = index;
  const fields = fieldsOf(facts, context, known);
  // Column by column over the whole catalogue, then the few slots that have competitors, phrases or rules.
  const scores = languageScores(index, known);
  for (const { column, bit, lift } of fields) {
    for (let slot = 0; slot < scores.length; slot++) {
      const bits = column[slot] as number;
      if (bits === 0) continue;
      scores[slot] = (scores[slot] as number) + ((bits & bit) === 0 ? clash : lift);
    }
  }
  const named = new Set<number>();
  const special = new Map<number, Reason[]>();
  for (const slot of index.extras.keys()) {
    const fit = specialFit(index, slot, context, known, said);
    scores[slot] = (scores[slot] ?? 0) + (fit?.score ?? -Infinity);
    if (!fit) continue;
    special.set(slot, fit.reasons);
    if (fit.reasons.some(({ kind }) => kind === 'mentions')) named.add(slot);
  }
  return {
    scores,
    named,
    reasonsOf(slot) {
      const reasons = [...(special.get(slot) ?? [])];
      for (const { column, bit, reason } of fields) {
        if (((column[slot] ?? 0) & bit) !== 0) reasons.push(reason);
      }
      if (known.language && known.language !== 'en' && isIn(index, slot, known.language)) {
        reasons.push({ kind: 'language', language: known.language });
      }
      return reasons;
    },
  };
}

const isIn = ({ facts }: RankingIndex, slot: number, language: Language) =>
  facts.language[slot] === languages.indexOf(language);

/** What is in the page's language is lifted, English goes too, anything else does not. */
function languageScores(index: RankingIndex, known: Understanding): Float64Array {
  const { facts } = index;
  const scores = scratchOf(index, 'audience');
  if (known.language === undefined) return scores;
  const wanted = languages.indexOf(known.language);
  const english = languages.indexOf('en');
  for (let slot = 0; slot < scores.length; slot++) {
    const spoken = facts.language[slot];
    if (spoken === wanted) scores[slot] = wanted === english ? 0 : lifts.language;
    else if (spoken !== english) scores[slot] = -Infinity;
  }
  return scores;
}

/** The closed lists that are known of the page, most telling first. */
function fieldsOf(facts: Facts, { kind }: PageContext, known: Understanding): Field[] {
  const field = <T extends string>(
    column: Field['column'],
    list: readonly T[],
    value: T | undefined,
    lift: number,
    reason: (value: T) => Reason,
  ): Field[] =>
    value === undefined
      ? []
      : [{ column, bit: 1 << list.indexOf(value), lift, reason: reason(value) }];
  return [
    ...field(facts.industries, industries, known.industry, lifts.industry, (industry) => ({
      kind: 'industry',
      industry,
    })),
    ...field(facts.stages, stages, known.stage, lifts.stage, (stage) => ({ kind: 'stage', stage })),
    ...field(facts.personas, personas, known.persona, lifts.persona, (persona) => ({
      kind: 'persona',
      persona,
    })),
    ...field(facts.regions, regions, known.region, lifts.region, (region) => ({
      kind: 'region',
      region,
    })),
    ...field(facts.companySizes, companySizes, known.companySize, lifts.companySize, (size) => ({
      kind: 'company-size',
      companySize: size,
    })),
    ...field(facts.recordKinds, recordKinds, kind, lifts.recordKind, (recordKind) => ({
      kind: 'record-kind',
      recordKind,
    })),
  ];
}

/** Competitors, phrases and hard rules of a slot; null where they forbid it. */
function specialFit(
  index: RankingIndex,
  slot: number,
  context: PageContext,
  known: Understanding,
  said: Said,
): Fit | null {
  const { competitors = [], phrases = [], rules = [] } = index.extras.get(slot) ?? {};
  const reasons: Reason[] = [];
  let score = 0;
  const named = competitors.filter((name) => known.competitors.includes(name));
  // A comparison with a competitor nobody has named does harm.
  if (competitors.length > 0 && named.length === 0) return null;
  for (const name of named) {
    score += lifts.competitor;
    reasons.push({ kind: 'mentions', name });
  }
  for (const rule of rules) {
    if (!isKept(rule, context, known, said)) return null;
    if (rule.effect === 'never') continue;
    score += lifts.rule;
    if (rule.when.kind !== 'mentions') continue;
    const name = rule.when.phrases.find((phrase) => says(said, phrase));
    if (name !== undefined && !named.includes(name)) reasons.push({ kind: 'mentions', name });
  }
  const phrase = phrases.find((each) => says(said, each));
  if (phrase !== undefined) {
    score += lifts.phrase;
    reasons.push({ kind: 'phrase', phrase });
  }
  return { score, reasons };
}

/** Does a page keep a hard rule? What isn't known of it is not so. */
export function isKept(
  { effect, when }: Rule,
  context: PageContext,
  known: Understanding,
  said: Said,
): boolean {
  return isSo(when, context, known, said) === (effect === 'only');
}

function isSo(when: Condition, context: PageContext, known: Understanding, said: Said): boolean {
  const among = (values: readonly string[], value: string | undefined) =>
    value !== undefined && values.includes(value);
  switch (when.kind) {
    case 'mentions':
      return when.phrases.some((phrase) => says(said, phrase));
    case 'stage':
      return among(when.values, known.stage);
    case 'industry':
      return among(when.values, known.industry);
    case 'persona':
      return among(when.values, known.persona);
    case 'company-size':
      return among(when.values, known.companySize);
    case 'region':
      return among(when.values, known.region);
    case 'language':
      return among(when.values, known.language);
    case 'record-kind':
      return among(when.values, context.kind);
  }
}
