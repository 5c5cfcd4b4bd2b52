import type { Content } from '../../contract/catalogue.ts';
import { goneFrom } from '../catalogue/is-current.ts';
import { spaceDimensions } from '../../contract/space.ts';
import {
  companySizes,
  industries,
  languages,
  personas,
  recordKinds,
  regions,
  stages,
} from '../../contract/vocabulary.ts';
import { termsOf } from '../text/terms.ts';
import type { Extras, RankingIndex } from './ranking-index.ts';
import { contentKinds, factNames, grown, tokensOf } from './ranking-index.ts';
import { placeInSpace } from './space.ts';

/** More terms of one content than this tell nothing more of it. */
const mostTokens = 4000;

export interface IndexChanges {
  /** New or changed content, whole. */
  put: readonly Content[];
  /** Ids of content that is gone. */
  removed: readonly string[];
}

/** Lays changes over the index, in place. A few microseconds a word, whatever the size of the index. */
export function updateIndex(index: RankingIndex, { put, removed }: IndexChanges): void {
  for (const id of removed) removeContent(index, id);
  for (const content of put) {
    removeContent(index, content.id);
    // A retired phrase is never suggested: the draft check knows it.
    if (content.kind !== 'retired-phrase') addContent(index, content);
  }
}

function addContent(index: RankingIndex, content: Content): void {
  const slot = index.ids.push(content.id) - 1;
  index.slotOf.set(content.id, slot);
  index.live += 1;
  const { facts } = index;
  for (const name of factNames) {
    const column = grown(facts[name], slot + 1);
    if (column !== facts[name]) Object.assign(facts, { [name]: column });
  }
  writeFacts(index, slot, content);
  const extras = extrasOf(content);
  if (extras) index.extras.set(slot, extras);
  writeTokens(index, slot, content);
  countTokens(index, slot);
  placeInSpace(index, slot);
}

/** Takes content out: its slot is skipped from now on, and its terms no longer count. */
function removeContent(index: RankingIndex, id: string): void {
  const slot = index.slotOf.get(id);
  if (slot === undefined) return;
  index.slotOf.delete(id);
  index.extras.delete(slot);
  index.facts.alive[slot] = 0;
  index.live -= 1;
  index.totalLength -= index.facts.length[slot] ?? 0;
  for (const term of new Set(tokensOf(index, slot))) {
    index.frequency[term] = (index.frequency[term] ?? 1) - 1;
  }
}

function writeFacts({ facts }: RankingIndex, slot: number, content: Content): void {
  const { audience } = content;
  const bits = <T extends string>(list: readonly T[], chosen: readonly T[]) =>
    chosen.reduce((sum, value) => sum + 2 ** list.indexOf(value), 0);
  facts.alive[slot] = 1;
  facts.kind[slot] = contentKinds.findIndex(
    ([type, kind]) => type === content.type && kind === content.kind,
  );
  facts.language[slot] = languages.indexOf(content.language);
  facts.stages[slot] = bits(stages, audience.stages);
  facts.industries[slot] = bits(industries, audience.industries);
  facts.personas[slot] = bits(personas, audience.personas);
  facts.companySizes[slot] = bits(companySizes, audience.companySizes);
  facts.regions[slot] = bits(regions, audience.regions);
  facts.recordKinds[slot] = bits(recordKinds, audience.recordKinds);
  facts.startsAt[slot] = content.startsAt ?? -Infinity;
  facts.endsAt[slot] = goneFrom(content);
  facts.newSince[slot] = content.version === 1 ? content.updatedAt : 0;
}

function extrasOf(content: Content): Extras | null {
  const { competitors, rules } = content.audience;
  const phrases = content.type === 'message' ? content.phrases : [];
  if (competitors.length + rules.length + phrases.length === 0) return null;
  return {
    ...(competitors.length > 0 && { competitors }),
    ...(phrases.length > 0 && { phrases }),
    ...(rules.length > 0 && { rules }),
  };
}

function writeTokens(index: RankingIndex, slot: number, content: Content): void {
  const { facts } = index;
  let at = index.tokenStart[slot] ?? 0;
  const end = at + mostTokens;
  const add = (text: string) => {
    for (const { term } of termsOf(text, content.language)) {
      if (at === end) return;
      let number = index.terms.get(term);
      if (number === undefined) index.terms.set(term, (number = index.terms.size));
      index.tokens = grown(index.tokens, at + 1);
      index.tokens[at++] = number;
    }
  };
  const start = at;
  add(content.title);
  facts.title[slot] = at - start;
  for (const tag of content.tags) add(tag);
  if (content.type === 'message') for (const phrase of content.phrases) add(phrase);
  facts.strong[slot] = at - start;
  add(content.summary);
  add(content.body);
  facts.length[slot] = 2 * (at - start) + (facts.strong[slot] ?? 0);
  index.totalLength += facts.length[slot] ?? 0;
  index.tokenStart = grown(index.tokenStart, slot + 2);
  index.tokenStart[slot + 1] = at;
}

/** Adds a slot's terms to the frequencies and to the chain of postings. */
function countTokens(index: RankingIndex, slot: number): void {
  const { chain, terms } = index;
  index.frequency = grown(index.frequency, terms.size);
  if (index.space) {
    index.space.terms = grown(index.space.terms, terms.size * spaceDimensions);
    index.space.scales = grown(index.space.scales, terms.size);
  }
  chain.head = grown(chain.head, terms.size, -1);
  for (const [term, count] of countsOf(index, slot)) {
    index.frequency[term] = (index.frequency[term] ?? 0) + 1;
    chain.next = grown(chain.next, chain.size + 1);
    chain.slots = grown(chain.slots, chain.size + 1);
    chain.counts = grown(chain.counts, chain.size + 1);
    chain.next[chain.size] = chain.head[term] ?? -1;
    chain.slots[chain.size] = slot;
    chain.counts[chain.size] = count;
    chain.head[term] = chain.size++;
  }
}

/** How often each term stands in a slot, in half units, at most 255: three in a strong place, two elsewhere. */
export function countsOf(index: RankingIndex, slot: number): Map<number, number> {
  const counts = new Map<number, number>();
  const strong = index.facts.strong[slot] ?? 0;
  for (const [at, term] of tokensOf(index, slot).entries()) {
    const count = (counts.get(term) ?? 0) + (at < strong ? 3 : 2);
    counts.set(term, Math.min(255, count));
  }
  return counts;
}
