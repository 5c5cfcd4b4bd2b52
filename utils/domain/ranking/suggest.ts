import type { Content } from '../../contract/catalogue.ts';
import type { Cue, Reason, Understanding } from '../../contract/cue.ts';
import type { PageContext } from '../../contract/page-context.ts';
import { isCurrent } from '../catalogue/is-current.ts';
import type { RankingIndex } from './build-index.ts';
import type { Query } from './query.ts';
import { queryOf } from './query.ts';
import { judgeAudience } from './rules.ts';

export interface SuggestOptions {
  /** ms since epoch; content out of date by then is left out. */
  now: number;
  limit: number;
  /** Left out, whatever their score: dismissed here, say. */
  without?: ReadonlySet<string>;
}

const phraseWeight = 6;
/** Below this nothing is said: fewer cues rather than bad ones. */
const leastScore = 3;
/** A word must carry at least this much of a score to be named as a reason. */
const leastWordScore = 0.6;
const mostWords = 3;
const mostReasons = 3;

/**
 * The content that fits a context best, best first, each with the reasons that made its score.
 * Text by BM25, audience by rules, a buyer's phrase found whole. No reason, no cue (promise 4).
 */
export function suggest<T extends Content>(
  index: RankingIndex<T>,
  context: PageContext,
  understanding: Understanding,
  options: SuggestOptions,
): Cue<T>[] {
  const query = queryOf(context);
  const text = new Float64Array(index.contents.length);
  for (const [term, { weight }] of query.terms) {
    for (const posting of index.postings.get(term) ?? []) {
      text[posting.document] = (text[posting.document] ?? 0) + weight * posting.weight;
    }
  }

  const cues: (Cue<T> & { document: number })[] = [];
  for (const [document, content] of index.contents.entries()) {
    if (content.kind === 'retired-phrase' || options.without?.has(content.id)) continue;
    if (!isCurrent(content, options.now)) continue;
    const judged = judgeAudience(content, understanding);
    if (judged.excluded) continue;
    const phrase = index.phrases[document]?.find(({ key }) => query.said.includes(key))?.phrase;
    const score = (text[document] ?? 0) + judged.score + (phrase ? phraseWeight : 0);
    if (score < leastScore) continue;
    const reasons: Reason[] = phrase
      ? [{ kind: 'phrase', phrase }, ...judged.reasons]
      : judged.reasons;
    cues.push({ content, score, reasons, document });
  }
  cues.sort((a, b) => b.score - a.score || (a.content.id < b.content.id ? -1 : 1));

  return cues
    .slice(0, options.limit)
    .map(({ content, score, reasons, document }) => {
      const words = wordsOf(index, query, document);
      return {
        content,
        score,
        reasons:
          words.length > 0
            ? [...reasons.slice(0, mostReasons - 1), { kind: 'words' as const, words }]
            : reasons.slice(0, mostReasons),
      };
    })
    .filter((cue) => cue.reasons.length > 0);
}

/** The words of the context that did most for this content, as the context writes them. */
function wordsOf<T extends Content>(
  index: RankingIndex<T>,
  query: Query,
  document: number,
): string[] {
  const shares: { word: string; share: number }[] = [];
  for (const [term, { weight, word }] of query.terms) {
    const posting = index.postings.get(term)?.find((candidate) => candidate.document === document);
    if (!posting) continue;
    const share = weight * posting.weight;
    if (share >= leastWordScore) shares.push({ word, share });
  }
  return shares
    .toSorted((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}
