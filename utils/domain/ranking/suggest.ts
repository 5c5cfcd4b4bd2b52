import type { Cue, Reason, Understanding } from '../../contract/cue.ts';
import type { ContentExperience } from '../../contract/experience.ts';
import type { PageContext } from '../../contract/page-context.ts';
import { assetKinds } from '../../contract/vocabulary.ts';
import { saidIn } from '../context/said.ts';
import { bestOf, byAge } from './best-of.ts';
import type { OwnVerdict } from './experience.ts';
import { judgeExperience, mostLift } from './experience.ts';
import { createFitJudge } from './fit.ts';
import { queryOf } from './query.ts';
import type { RankingIndex } from './ranking-index.ts';
import { contentKinds } from './ranking-index.ts';
import { reasonsOf, wordsReason } from './reasons.ts';
import { scratchOf } from './scratch.ts';
import { scoreText } from './text-score.ts';
import { isOnTrial, winsTrial } from './trial.ts';
import { varied } from './variety.ts';

export interface SuggestOptions {
  /** ms since epoch; content out of date by then is left out. */
  now: number;
  /** At most so many of each type. */
  limits: { asset: number; message: number };
  /** Left out, whatever their score: dismissed here, say. */
  without?: ReadonlySet<string>;
  /** Names of the rep's own company: no subject. */
  ownNames?: readonly string[];
  /** What reps together have made of each content, by id. */
  experience?: ReadonlyMap<string, ContentExperience>;
  /** What this rep said of content. */
  own?: readonly OwnVerdict[];
  /** Uniform draws from [0, 1) for the trial of new content; absent: none is tried. */
  random?: () => number;
}

/*
 * Fewer cues rather than bad ones. Chosen on the project's own judged set (`test/ranking/`), where
 * most of what stands below is wrong: a score of its own, and a share of the best one's.
 */
const leastScore = 1.2;
const leastOfBest = 0.4;
/** On a record that holds no text, the audience must do: one telling field is enough. */
const leastWithoutText = 0.5;
/** What a rare word of the newest message that stands in a title is worth in BM25, beside its rarity. */
const rareWordWeight = 2.5;
/** So many more than are asked for are looked at, for variety and trials. */
const spare = 20;
const trialPlace = 2;

const none: readonly OwnVerdict[] = [];

interface Candidate {
  slot: number;
  score: number;
  experience: Reason | null;
}

/**
 * The content that fits a context best, best first within each type, with the reasons for it. Words
 * and meaning, audience and hard rules, what reps made of it; then variety and a chance for what is
 * new. No reason, no cue (promise 4), and fewer cues rather than bad ones.
 */
export function suggest(
  index: RankingIndex,
  context: PageContext,
  known: Understanding,
  options: SuggestOptions,
): Cue[] {
  const { ownNames = [], limits } = options;
  const query = queryOf(index.terms, context, known.language ?? 'en', ownNames);
  const text = scoreText(index, query);
  const judge = createFitJudge(index, context, known, saidIn(context));
  const unit = rareWord(index);
  const hasText = context.text.length > 0 || context.draft !== undefined;
  const candidates = candidatesOf(
    index,
    { text: text.scores, unit, audience: judge.scores, named: judge.named },
    hasText ? leastScore : leastWithoutText,
    known,
    options,
  );

  return (['asset', 'message'] as const).flatMap((type) => {
    const all = candidates.filter(({ slot }) => typeOf(index, slot) === type);
    const reasonsFor = ({ slot, experience }: Candidate, isTried: boolean) => {
      const fit = judge.reasonsOf(slot);
      return reasonsOf(fit, wordsReason(query, text, slot, unit, fit), experience, isTried);
    };
    // What can't say why is no cue, and no measure for others either.
    const best = all.find((candidate) => reasonsFor(candidate, false).length > 0);
    const bar = leastOfBest * (best?.score ?? 0);
    // What the buyer names is never drowned by a mail that says much else.
    const own = all.filter(({ slot, score }) => score >= bar || judge.named.has(slot));
    const scores = new Map(own.map((candidate) => [candidate.slot, candidate]));
    const picked = varied(
      index,
      own.slice(0, limits[type] + spare).map(({ slot }) => slot),
      (slot) => scores.get(slot)?.score ?? 0,
      limits[type],
    );
    const holder = picked[trialPlace];
    const tried = type === 'asset' ? onTrial(index, own, picked, options) : null;
    return picked.flatMap((slot): Cue[] => {
      const candidate = scores.get(slot);
      if (!candidate) return [];
      const reasons = reasonsFor(candidate, slot === tried);
      if (reasons.length === 0) return [];
      // What is on trial stands where it does by being new: its score is that of the place.
      const place = slot === tried ? scores.get(holder ?? slot)?.score : undefined;
      const score = Math.max(candidate.score, place ?? 0);
      return [{ id: index.ids[slot] ?? '', type, score, reasons }];
    });
  });
}

const typeOf = (index: RankingIndex, slot: number) =>
  contentKinds[index.facts.kind[slot] ?? 0]?.[0] ?? 'asset';

/** What one word that stands in a single content is worth: the unit of all scores, whatever the catalogue's size. */
const rareWord = (index: RankingIndex) =>
  rareWordWeight * Math.log(1 + (Math.max(index.live, 50) - 0.5) / 1.5);

/** What words and audience say of every slot. */
interface Fits {
  text: Float64Array;
  /** What a rare word is worth in `text`. */
  unit: number;
  audience: Float64Array;
  named: ReadonlySet<number>;
}

/** So many of the best of each type are judged by experience too; what stands below them is left out. */
const mostJudged = 100;

/** What may be shown and is good enough, best first within each type. */
function candidatesOf(
  index: RankingIndex,
  { text, unit, audience, named }: Fits,
  bar: number,
  known: Understanding,
  { now, without, experience, own = [] }: SuggestOptions,
): Candidate[] {
  const { alive, kind, startsAt, endsAt } = index.facts;
  const size = index.ids.length;
  const assets = scratchOf(index, 'assets');
  const messages = scratchOf(index, 'messages');
  const least = bar - mostLift;
  for (let slot = 0; slot < size; slot++) {
    const fit = (text[slot] as number) / unit + (audience[slot] as number);
    if (fit < least || alive[slot] === 0) continue;
    if ((startsAt[slot] as number) > now || (endsAt[slot] as number) <= now) continue;
    if ((kind[slot] as number) < assetKinds.length) assets[slot] = fit;
    else messages[slot] = fit;
  }
  const verdicts = Map.groupBy(own, ({ contentId }) => contentId);
  const judged = new Set([
    ...bestOf(assets, mostJudged, index.ids),
    ...bestOf(messages, mostJudged, index.ids),
    ...named,
  ]);
  const candidates: Candidate[] = [];
  for (const slot of judged) {
    const fit = (assets[slot] ?? 0) + (messages[slot] ?? 0);
    const id = index.ids[slot] ?? '';
    if (fit === 0 || without?.has(id)) continue;
    const {
      score: lift,
      kept,
      reason,
    } = judgeExperience(experience?.get(id), verdicts.get(id) ?? none, known);
    const score = (fit + lift) * kept;
    if (score >= bar) candidates.push({ slot, score, experience: reason });
  }
  return candidates.toSorted(
    (a, b) => b.score - a.score || byAge(index.ids[a.slot] ?? '', index.ids[b.slot] ?? ''),
  );
}

/** Puts new content in the third place, where a draw says so. @returns its slot */
function onTrial(
  index: RankingIndex,
  candidates: readonly Candidate[],
  picked: number[],
  { now, experience, random }: SuggestOptions,
): number | null {
  const holder = picked[trialPlace];
  if (!random || holder === undefined) return null;
  const takenOf = (slot: number) => experience?.get(index.ids[slot] ?? '');
  const isNew = (slot: number) => isOnTrial(index.facts.newSince[slot] ?? 0, takenOf(slot), now);
  const leaders = new Set(picked.slice(0, trialPlace));
  const newcomer = candidates.find(({ slot }) => !leaders.has(slot) && isNew(slot))?.slot;
  if (newcomer === undefined || newcomer === holder || isNew(holder)) return null;
  if (!winsTrial(takenOf(newcomer), takenOf(holder), random)) return null;
  const at = picked.indexOf(newcomer);
  picked.splice(at < 0 ? picked.length - 1 : at, 1);
  picked.splice(trialPlace, 0, newcomer);
  return newcomer;
}
