import type { Content } from '../../contract/catalogue.ts';
import type { Space } from '../../contract/space.ts';
import type { Postings, RankingIndex } from './ranking-index.ts';
import { emptyChain, emptyIndex, factNames, tokensOf } from './ranking-index.ts';
import { setSpace, settledSpace } from './space.ts';
import { countsOf, updateIndex } from './update-index.ts';

/** Contents worked on between two looks at the clock. */
const portion = 10;

/**
 * An index over these contents, made in one go.
 * @param space the semantic space of their workspace, where there is one
 */
export function buildIndex(contents: readonly Content[], space: Space | null = null): RankingIndex {
  const steps = building(contents, space);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, none of which takes long. */
export function* building(
  contents: readonly Content[],
  space: Space | null,
): Generator<void, RankingIndex> {
  const index = emptyIndex();
  for (let at = 0; at < contents.length; at += portion) {
    updateIndex(index, { put: contents.slice(at, at + portion), removed: [] });
    yield;
  }
  const settled = yield* settling(index);
  yield* setSpace(settled, space);
  return settled;
}

/**
 * The same index without what is gone, its postings side by side. In steps: none takes long.
 * @returns a new index; the old one must not be used any more
 */
export function* settling(index: RankingIndex): Generator<void, RankingIndex> {
  const settled = emptyIndex();
  const slots = index.ids
    .keys()
    .filter((slot) => index.facts.alive[slot] === 1)
    .toArray();
  const { terms, termOf } = liveTerms(index);
  yield;
  settled.terms = terms;
  settled.live = slots.length;
  settled.totalLength = index.totalLength;
  settled.ids = slots.map((slot) => index.ids[slot] ?? '');
  settled.slotOf = new Map(settled.ids.map((id, slot) => [id, slot]));
  yield;
  for (const name of factNames) {
    const old = index.facts[name];
    const column = new (old.constructor as new (length: number) => typeof old)(slots.length);
    for (const [at, slot] of slots.entries()) column[at] = old[slot] ?? 0;
    Object.assign(settled.facts, { [name]: column });
    yield;
  }
  for (const [at, slot] of slots.entries()) {
    const extras = index.extras.get(slot);
    if (extras) settled.extras.set(at, extras);
  }
  yield;
  const length = slots.reduce((sum, slot) => sum + tokensOf(index, slot).length, 0);
  settled.tokens = new Uint32Array(length);
  settled.tokenStart = new Uint32Array(slots.length + 1);
  let end = 0;
  for (const [at, slot] of slots.entries()) {
    for (const term of tokensOf(index, slot)) settled.tokens[end++] = termOf[term] ?? 0;
    settled.tokenStart[at + 1] = end;
    if (at % 500 === 499) yield;
  }
  settled.frequency = new Uint32Array(terms.size);
  for (const [term, number] of termOf.entries()) {
    if ((index.frequency[term] ?? 0) > 0) settled.frequency[number] = index.frequency[term] ?? 0;
  }
  settled.postings = yield* postingsOf(settled);
  settled.chain = emptyChain();
  settled.space = index.space && settledSpace(index.space, slots, termOf, terms.size);
  return settled;
}

/** Numbers anew the terms that still occur, or that the semantic space knows. */
function liveTerms(index: RankingIndex) {
  const terms = new Map<string, number>();
  const termOf = new Uint32Array(index.terms.size);
  for (const [text, term] of index.terms) {
    if ((index.frequency[term] ?? 0) === 0 && (index.space?.scales[term] ?? 0) === 0) continue;
    termOf[term] = terms.size;
    terms.set(text, terms.size);
  }
  return { terms, termOf };
}

/** The postings of a settled index, by counting. */
export function* postingsOf(index: RankingIndex): Generator<void, Postings> {
  const start = new Uint32Array(index.terms.size + 1);
  for (let term = 0; term < index.terms.size; term++) {
    start[term + 1] = (start[term] ?? 0) + (index.frequency[term] ?? 0);
  }
  const size = start[index.terms.size] ?? 0;
  const postings = { start, slots: new Uint32Array(size), counts: new Uint8Array(size) };
  const next = start.slice();
  for (let slot = 0; slot < index.ids.length; slot++) {
    for (const [term, count] of countsOf(index, slot)) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postings.slots[at] = slot;
      postings.counts[at] = count;
    }
    if (slot % 100 === 99) yield;
  }
  return postings;
}
