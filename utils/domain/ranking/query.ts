import type { PageContext } from '../../contract/page-context.ts';
import { fold } from '../text/fold.ts';
import { phraseText, stem, termsOf } from '../text/terms.ts';

export interface Query {
  /** Term → weight; a mail repeats its words, so a repeated one counts little more than a single one. */
  terms: Map<string, { weight: number; word: string }>;
  /** What the buyer and the draft say, for finding phrases whole. */
  said: string;
}

/** How much the words of each part count: what is new and what the rep is writing most. */
const partWeights = { draft: 1.2, newest: 1, subject: 1.4, older: 0.5, quoted: 0.2 } as const;
const saturation = 0.6;

/** The context as a query: names of people left out, since they are no subject. */
export function queryOf(context: PageContext): Query {
  const names = new Set(
    context.people.flatMap((person) =>
      fold(`${person.name ?? ''} ${person.address ?? ''}`)
        .split(/[^\p{L}\p{N}]+/u)
        .map(stem),
    ),
  );
  const sums = new Map<string, { weight: number; word: string }>();
  const add = (text: string | undefined, weight: number) => {
    if (!text) return;
    for (const { term, word } of termsOf(text)) {
      if (names.has(term)) continue;
      const sum = sums.get(term);
      if (sum) sum.weight += weight;
      else sums.set(term, { weight, word });
    }
  };
  const fresh = context.text.filter((block) => !block.quoted);
  add(context.subject ?? context.title, partWeights.subject);
  add(context.draft, partWeights.draft);
  for (const [position, block] of fresh.entries()) {
    add(block.text, position === 0 ? partWeights.newest : partWeights.older);
  }
  for (const block of context.text) if (block.quoted) add(block.text, partWeights.quoted);
  for (const sum of sums.values()) sum.weight /= sum.weight + saturation;
  const said = phraseText(
    [context.subject, context.draft, ...fresh.map((block) => block.text)].join(' \n '),
  );
  return { terms: sums, said };
}
