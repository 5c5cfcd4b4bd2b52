import type { Content } from '../../contract/catalogue.ts';
import { phraseText, termsOf } from '../text/terms.ts';

/** How much a word counts by where in the content it stands. */
const fieldWeights = { title: 4, tags: 3, summary: 2, body: 1 } as const;

const k1 = 1.2;
const b = 0.75;

interface Posting {
  /** Index into `contents`. */
  document: number;
  /** BM25's document side, complete: inverse document frequency times saturated frequency. */
  weight: number;
}

export interface RankingIndex<T extends Content> {
  contents: readonly T[];
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** Per content: phrases as `phraseText` writes them, with the words for people. */
  phrases: readonly (readonly { key: string; phrase: string }[])[];
}

/** An inverted index with BM25's document side worked out, so that a query only adds up. */
export function buildIndex<T extends Content>(contents: readonly T[]): RankingIndex<T> {
  const documents = contents.map((content) => frequencies(content));
  const lengths = documents.map((counts) => counts.values().reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

  const frequency = new Map<string, number>();
  for (const counts of documents) {
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const postings = new Map<string, Posting[]>();
  for (const [document, counts] of documents.entries()) {
    const norm = k1 * (1 - b + b * ((lengths[document] ?? 0) / (meanLength || 1)));
    for (const [term, count] of counts) {
      const n = frequency.get(term) ?? 0;
      const idf = Math.log(1 + (contents.length - n + 0.5) / (n + 0.5));
      const list = postings.get(term) ?? [];
      list.push({ document, weight: (idf * count * (k1 + 1)) / (count + norm) });
      postings.set(term, list);
    }
  }
  return { contents, postings, phrases: contents.map(phrasesOf) };
}

function frequencies(content: Content): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const { term } of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(content.title, fieldWeights.title);
  add(content.tags.join(' '), fieldWeights.tags);
  add(content.summary, fieldWeights.summary);
  add(content.body, fieldWeights.body);
  if (content.type === 'message') add(content.phrases.join(' '), fieldWeights.tags);
  return counts;
}

function phrasesOf(content: Content): { key: string; phrase: string }[] {
  if (content.type !== 'message') return [];
  return content.phrases.map((phrase) => ({ key: phraseText(phrase), phrase }));
}
