import type { PageContext } from '../../contract/page-context.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { ownDraft } from '../context/said.ts';
import { mailParts } from '../text/mail-parts.ts';
import { stemOf } from '../text/stem.ts';
import type { Term } from '../text/terms.ts';
import { termsOf, wordsOf } from '../text/terms.ts';
import { damped } from './space.ts';

export interface QueryTerm {
  /** Number in the index. */
  term: number;
  /** A mail repeats its words: one that is repeated counts little more than one that isn't. */
  weight: number;
  /** As the page first writes it. */
  word: string;
  /** Which word of the page that is: neighbours have neighbouring numbers. */
  at: number;
}

interface Sum {
  weight: number;
  word: string;
  at: number;
}

/** A context as the index is asked for it. */
export interface Query {
  terms: QueryTerm[];
  /** The terms in the order they are said; −1 stands between two parts. */
  sequence: number[];
  /** Everything that was read, in lower case: what is named as one must stand there as one. */
  page: string;
}

/** How much the words of each part count: what is new and what the rep is writing most. */
const partWeights = { draft: 1.2, newest: 1, subject: 1.4, older: 0.5, below: 0.2 } as const;
/** What a text begins with says more of its subject: so much more at its head, fading over so many words. */
const headWeight = 0.8;
const headWords = 10;
/** Beyond so many words the head counts for nothing any more. */
const heads = Float64Array.from({ length: 60 }, (_, at) => headWeight * Math.exp(-at / headWords));
const headAt = (position: number) => heads[position] ?? 0;
/** A page says what it is about in so much, or not at all; the rest can't hold up anyone. */
const mostCharacters = 60_000;
const mostTerms = 5000;

/**
 * @param terms the index's own numbers
 * @param language of the page's text
 * @param ownNames the rep's own company, as its name is written
 */
export function queryOf(
  terms: ReadonlyMap<string, number>,
  context: PageContext,
  language: Language,
  ownNames: readonly string[],
): Query {
  const silent = namesIn(context, ownNames);
  const sums = new Map<number, Sum>();
  const sequence: number[] = [];
  let left = mostCharacters;
  const count = (term: number, weight: number, { word, position }: Term) => {
    const sum = sums.get(term);
    if (sum) sum.weight += weight;
    else sums.set(term, { weight, word, at: start + position });
  };
  let start = 0;
  const read: string[] = [];
  const add = (text: string | undefined, partWeight: number) => {
    if (!text || left <= 0) return;
    const part = text.slice(0, left);
    left -= part.length;
    read.push(part.toLowerCase());
    let fromHead = 0;
    for (const term of termsOf(part, language)) {
      if (silent.has(term.folded) || sequence.length > mostTerms) continue;
      const weight = partWeight * (1 + headAt(fromHead));
      fromHead += 1;
      const number = terms.get(term.term);
      if (number !== undefined) count(number, weight, term);
      sequence.push(number ?? -1);
      if (language === 'en') continue;
      // Most content is English: a word that both languages know counts by its English stem too.
      const english = terms.get(stemOf(term.folded, 'en'));
      if (english !== undefined && english !== number) count(english, weight, term);
    }
    sequence.push(-1);
    start += part.length;
  };
  const fresh = context.text.filter((block) => !block.quoted);
  const tails: string[] = [];
  add(context.subject ?? context.title, partWeights.subject);
  add(ownDraft(context), partWeights.draft);
  for (const [at, block] of fresh.entries()) {
    const { own, below } = mailParts(block.text);
    add(own, at === 0 ? partWeights.newest : partWeights.older);
    tails.push(below);
  }
  for (const tail of tails) add(tail, partWeights.below);
  for (const block of context.text) if (block.quoted) add(block.text, partWeights.below);
  return {
    terms: [...sums].map(([term, { weight, word, at }]) => ({
      term,
      weight: damped(weight),
      word,
      at,
    })),
    sequence,
    page: read.join('\n'),
  };
}

/** Folded words that are no subject: names of people, and of the rep's own company. */
function namesIn(context: PageContext, ownNames: readonly string[]): Set<string> {
  const names = new Set<string>();
  const add = (text: string | undefined) => {
    for (const { folded } of wordsOf(text ?? '')) names.add(folded);
  };
  for (const { name, address, role } of context.people) {
    add(name);
    const [local, domain] = (address ?? '').split('@');
    add(local);
    if (role === 'self') add(domain?.split('.').at(-2));
  }
  for (const name of ownNames) add(name);
  return names;
}
