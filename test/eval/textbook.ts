import { fold } from '../../utils/domain/text/fold.ts';
import { stemOf } from '../../utils/domain/text/stem.ts';
import { stopWords } from '../../utils/domain/text/stop-words.ts';

const k1 = 1.2;
const b = 0.75;

/** BM25 as a textbook has it (k1 1.2, b 0.75, Porter, stop words), on typed arrays: what we are measured against. */
export class TextbookBm25 {
  readonly #terms = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #counts: Uint16Array;
  readonly #norms: Float64Array;
  readonly #size: number;

  constructor(texts: readonly string[]) {
    this.#size = texts.length;
    const postings: [number, number][][] = [];
    const lengths = texts.map((text, document) => {
      const counts = new Map<number, number>();
      let length = 0;
      for (const term of termsOf(text)) {
        let number = this.#terms.get(term);
        if (number === undefined) this.#terms.set(term, (number = this.#terms.size));
        counts.set(number, (counts.get(number) ?? 0) + 1);
        length += 1;
      }
      for (const [term, count] of counts) (postings[term] ??= []).push([document, count]);
      return length;
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
    this.#norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / mean));
    this.#starts = new Uint32Array(postings.length + 1);
    for (const [term, list] of postings.entries()) {
      this.#starts[term + 1] = (this.#starts[term] ?? 0) + list.length;
    }
    const all = postings.flat();
    this.#documents = Uint32Array.from(all, ([document]) => document);
    this.#counts = Uint16Array.from(all, ([, count]) => count);
  }

  /** The best documents, best first, by place in what the index was made of. */
  search(text: string, limit: number): { document: number; score: number }[] {
    const query = new Map<number, number>();
    for (const term of termsOf(text)) {
      const number = this.#terms.get(term);
      if (number !== undefined) query.set(number, (query.get(number) ?? 0) + 1);
    }
    const scores = new Float64Array(this.#size);
    for (const [term, repeated] of query) {
      const start = this.#starts[term] ?? 0;
      const end = this.#starts[term + 1] ?? 0;
      const n = end - start;
      const weight = repeated * Math.log(1 + (this.#size - n + 0.5) / (n + 0.5)) * (k1 + 1);
      for (let at = start; at < end; at++) {
        const document = this.#documents[at] ?? 0;
        const count = this.#counts[at] ?? 0;
        scores[document] =
          (scores[document] ?? 0) + (weight * count) / (count + (this.#norms[document] ?? 1));
      }
    }
    const found: { document: number; score: number }[] = [];
    for (const [document, score] of scores.entries()) {
      if (score === 0) continue;
      if (found.length === limit && score <= (found.at(-1)?.score ?? 0)) continue;
      let at = found.length;
      while (at > 0 && (found[at - 1]?.score ?? 0) < score) at--;
      found.splice(at, 0, { document, score });
      if (found.length > limit) found.pop();
    }
    return found;
  }
}

function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length > 1 && !stopWords.en?.has(word)) terms.push(stemOf(word, 'en'));
  }
  return terms;
}
