import type { Query } from './query.ts';
import type { RankingIndex } from './ranking-index.ts';
import { beside, pairsOf } from './beside.ts';
import { bestOf, byAge } from './best-of.ts';
import { scratchOf } from './scratch.ts';
import type { SpaceVector } from './space.ts';
import { lengthOf, nearness, vectorOf } from './space.ts';
import { countsOf } from './update-index.ts';

/*
 * The numbers below were chosen together on six judged collections (`npm run eval`); none of them
 * stands on a peak: a tenth more or less changes little.
 */
/** BM25: how soon a repeated word stops counting, and how much a long text is held against itself. */
const k1 = 1.4;
const b = 0.7;
/** What two words that stand together in both texts add, of what each is worth. */
const besideWeight = 0.2;
/** How many of the best are looked at for words that stand together; for meaning; for what the page is about. */
const bestBeside = 50;
const bestByMeaning = 200;
const bestAsFeedback = 5;
/** What being wholly about the same adds to a score, and how far the best few bend what "the same" is. */
const meaningWeight = 0.7;
const feedbackWeight = 0.8;

/** How well content fits the words of a query. */
export interface TextScores {
  /** By slot; 0 where no word is shared. Good until the index is asked again. */
  scores: Float64Array;
  /** What each term adds to a slot's score, by place in `query.terms`, before meaning lifts them all. */
  sharesOf(slot: number): readonly { place: number; share: number }[];
}

/**
 * BM25 over one field in which title, tags and phrases weigh half more, with a damped query side;
 * the best are re-ranked by words that stand together in both texts, and by nearness in the
 * semantic space.
 */
export function scoreText(index: RankingIndex, query: Query): TextScores {
  const scores = scratchOf(index, 'text');
  const weights = query.terms.map(({ term, weight }) => weight * rarity(index, term));
  const norms = lengthNorms(index);
  addPostings(index, query, weights, norms, scores);
  // What is gone still has its postings until the index is settled.
  if (index.live < index.ids.length) {
    for (let slot = 0; slot < scores.length; slot++) {
      if (index.facts.alive[slot] === 0) scores[slot] = 0;
    }
  }
  const best = bestOf(scores, bestByMeaning, index.ids);
  const pairs = pairsOf(query, index.terms.size);
  const worth = (term: number) => rarity(index, term);
  for (const slot of best.slice(0, bestBeside)) {
    scores[slot] = (scores[slot] ?? 0) + besideWeight * beside(index, slot, pairs, worth);
  }
  const meaning = meaningOf(index, query, scores, best);
  if (meaning && index.space) {
    const length = lengthOf(meaning);
    for (const slot of best) {
      const near = Math.max(0, nearness(index.space, slot, meaning, length));
      scores[slot] = (scores[slot] ?? 0) * (1 + meaningWeight * near);
    }
  }

  const placeOf = new Map(query.terms.map(({ term }, place) => [term, place]));
  const sharesOf = (slot: number) => {
    const shares: { place: number; share: number }[] = [];
    for (const [term, count] of countsOf(index, slot)) {
      const place = placeOf.get(term);
      if (place === undefined) continue;
      shares.push({ place, share: (weights[place] ?? 0) * saturated(count, norms[slot] ?? 1) });
    }
    return shares;
  };
  return { scores, sharesOf };
}

/** Inverse document frequency: what it says that a text has this word. */
export function rarity(index: RankingIndex, term: number): number {
  const n = index.frequency[term] ?? 0;
  return Math.log(1 + (index.live - n + 0.5) / (n + 0.5));
}

/** BM25's length normalisation by slot, in half units. */
function lengthNorms(index: RankingIndex): Float64Array {
  const norms = scratchOf(index, 'norms');
  const mean = index.totalLength / Math.max(1, index.live) || 1;
  const { length } = index.facts;
  for (let slot = 0; slot < norms.length; slot++) {
    norms[slot] = 2 * k1 * (1 - b + (b * (length[slot] as number)) / mean);
  }
  return norms;
}

/** @param count in half units, like the norm */
const saturated = (count: number, norm: number) => (count * (k1 + 1)) / (count + norm);

/** Adds what each term is worth to every slot that has it: the loop in which the time goes. */
function addPostings(
  { postings: { slots, counts, start }, chain }: RankingIndex,
  { terms }: Query,
  weights: readonly number[],
  norms: Float64Array,
  scores: Float64Array,
): void {
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place]?.term ?? 0;
    const worth = (weights[place] ?? 0) * (k1 + 1);
    const end = start[term + 1] ?? 0;
    for (let at = start[term] ?? end; at < end; at++) {
      const slot = slots[at] as number;
      const count = counts[at] as number;
      scores[slot] = (scores[slot] as number) + (worth * count) / (count + (norms[slot] as number));
    }
    for (let at = chain.head[term] ?? -1; at >= 0; at = chain.next[at] ?? -1) {
      const slot = chain.slots[at] as number;
      const count = chain.counts[at] as number;
      scores[slot] = (scores[slot] as number) + (worth * count) / (count + (norms[slot] as number));
    }
  }
}

/** What the page is about: its own words' vector, bent towards the content that fits them best. */
function meaningOf(
  index: RankingIndex,
  query: Query,
  scores: Float64Array,
  best: readonly number[],
): SpaceVector | null {
  const { space } = index;
  if (!space || best.length === 0) return null;
  const asked = vectorOf(
    space,
    query.terms.map(({ term, weight }) => [term, weight]),
  );
  const length = lengthOf(asked);
  if (length === 0) return null;
  const vector = asked.map((value) => value / length);
  const leaders = best
    .toSorted(
      (one, other) =>
        (scores[other] ?? 0) - (scores[one] ?? 0) ||
        byAge(index.ids[one] ?? '', index.ids[other] ?? ''),
    )
    .slice(0, bestAsFeedback);
  const top = scores[leaders[0] ?? 0] ?? 1;
  for (const slot of leaders) {
    const norm = space.norms[slot] ?? 0;
    if (norm === 0) continue;
    const weight = (feedbackWeight * (scores[slot] ?? 0)) / top / bestAsFeedback / norm;
    for (let at = 0; at < vector.length; at++) {
      vector[at] = (vector[at] ?? 0) + weight * (space.slots[slot * vector.length + at] ?? 0);
    }
  }
  return vector;
}
