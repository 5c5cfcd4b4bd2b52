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
import type { Said } from '../context/said.ts';
import { says } from '../context/said.ts';
import type { Facts, RankingIndex } from './ranking-index.ts';

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

/** What speaks for a slot besides words, or null where a hard rule or the language forbids it. */
export interface Fit {
  score: number;
  reasons: Reason[];
}

/** Judges content by its audience and its rules against what is known of the page. */
export interface FitJudge {
  /** The sum alone; −Infinity where it must not be shown. Cheap: asked of every slot. */
  score(slot: number): number;
  /** Is something named on the page that this content is about? */
  isNamed(slot: number): boolean;
  /** The same with its reasons, strongest first. */
  judge(slot: number): Fit;
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
  const language = known.language === undefined ? -1 : languages.indexOf(known.language);
  const english = languages.indexOf('en');
  // A sum of its own, over the few slots that have any: asked of every slot it must cost nothing.
  const special = new Map<number, Fit | null>();
  for (const slot of index.extras.keys())
    special.set(slot, specialFit(index, slot, context, known, said));

  const score = (slot: number): number => {
    let sum = 0;
    const spoken = facts.language[slot] ?? -1;
    if (language >= 0 && spoken !== language) {
      if (spoken !== english) return -Infinity;
    } else if (language >= 0 && language !== english) sum += lifts.language;
    for (const { column, bit, lift } of fields) {
      const bits = column[slot] ?? 0;
      if (bits !== 0) sum += (bits & bit) === 0 ? clash : lift;
    }
    const own = special.get(slot);
    return own === null ? -Infinity : sum + (own?.score ?? 0);
  };
  return {
    score,
    isNamed: (slot) => special.get(slot)?.reasons.some(({ kind }) => kind === 'mentions') ?? false,
    judge(slot) {
      const reasons: Reason[] = [...(special.get(slot)?.reasons ?? [])];
      for (const { column, bit, reason } of fields) {
        if (((column[slot] ?? 0) & bit) !== 0) reasons.push(reason);
      }
      if (known.language && language !== english && facts.language[slot] === language) {
        reasons.push({ kind: 'language', language: known.language });
      }
      return { score: score(slot), reasons };
    },
  };
}

/** The closed lists that are known of the page, most telling first. */
function fieldsOf(facts: Facts, context: PageContext, known: Understanding): Field[] {
  const { industry, stage, persona, region, companySize } = known;
  const recordKind = context.kind;
  const fields: (Field | undefined)[] = [
    industry && {
      column: facts.industries,
      bit: 1 << industries.indexOf(industry),
      lift: lifts.industry,
      reason: { kind: 'industry', industry },
    },
    stage && {
      column: facts.stages,
      bit: 1 << stages.indexOf(stage),
      lift: lifts.stage,
      reason: { kind: 'stage', stage },
    },
    persona && {
      column: facts.personas,
      bit: 1 << personas.indexOf(persona),
      lift: lifts.persona,
      reason: { kind: 'persona', persona },
    },
    region && {
      column: facts.regions,
      bit: 1 << regions.indexOf(region),
      lift: lifts.region,
      reason: { kind: 'region', region },
    },
    companySize && {
      column: facts.companySizes,
      bit: 1 << companySizes.indexOf(companySize),
      lift: lifts.companySize,
      reason: { kind: 'company-size', companySize },
    },
    {
      column: facts.recordKinds,
      bit: 1 << recordKinds.indexOf(recordKind),
      lift: lifts.recordKind,
      reason: { kind: 'record-kind', recordKind },
    },
  ];
  return fields.filter((field) => field !== undefined);
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
