import type { Content } from '../../contract/catalogue.ts';
import { wordsOf } from '../text/terms.ts';
import type { WordMatch } from './word-index.ts';
import { createWordIndex } from './word-index.ts';

/** What the search reads of content. */
export type Searchable = Pick<
  Content,
  | 'id'
  | 'type'
  | 'kind'
  | 'title'
  | 'summary'
  | 'tags'
  | 'language'
  | 'audience'
  | 'startsAt'
  | 'endsAt'
> & { phrases?: readonly string[]; shortcut?: string; heldFrom?: number | null };

/** Contents by the words in them. Content is named by its place in `contents`. */
export interface ContentIndex<T extends Searchable> {
  contents: readonly T[];
  /** Every word there is; matches name a word by its place. */
  words: readonly string[];
  /** As `WordIndex.find`. */
  find(typed: string, unfinished: boolean): WordMatch[];
  /** What holds a word that matches, each by its best match. */
  scoreOf(matches: readonly WordMatch[]): Map<number, number>;
}

const fieldWeights = { title: 4, tags: 2, phrases: 2, shortcut: 4, kind: 1.5, summary: 1 } as const;

/** An index in the making: one content at a time, so that whoever is answering meanwhile can. */
export function startContentIndex<T extends Searchable>(): {
  add(content: T): void;
  done(): ContentIndex<T>;
} {
  const contents: T[] = [];
  const numbers = new Map<string, number>();
  /** By word: content and weight, content and weight, … */
  const postings: number[][] = [];
  return {
    add(content) {
      const at = contents.push(content) - 1;
      for (const [word, weight] of weightsOf(content)) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(word, number);
          postings.push([]);
        }
        postings[number]?.push(at, weight);
      }
    },
    done() {
      const known = createWordIndex([...numbers.keys()]);
      const rarity = (word: number) =>
        Math.log(1 + contents.length / ((postings[word]?.length ?? 0) / 2 + 0.5));
      return {
        contents,
        words: known.words,
        find: (typed, unfinished) => known.find(typed, unfinished),
        scoreOf(matches) {
          const scores = new Map<number, number>();
          for (const { word, weight } of matches) {
            const list = postings[word] ?? [];
            const worth = weight * rarity(word);
            for (let at = 0; at < list.length; at += 2) {
              const content = list[at] ?? 0;
              const score = worth * (list[at + 1] ?? 0);
              if (score > (scores.get(content) ?? 0)) scores.set(content, score);
            }
          }
          return scores;
        },
      };
    },
  };
}

function weightsOf(content: Searchable): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const { folded } of wordsOf(text)) {
      if (folded !== '') weights.set(folded, Math.max(weight, weights.get(folded) ?? 0));
    }
  };
  add(content.title, fieldWeights.title);
  for (const tag of content.tags) add(tag, fieldWeights.tags);
  for (const phrase of content.phrases ?? []) add(phrase, fieldWeights.phrases);
  add(content.shortcut ?? '', fieldWeights.shortcut);
  add(content.kind.replaceAll('-', ' '), fieldWeights.kind);
  add(content.summary, fieldWeights.summary);
  return weights;
}
