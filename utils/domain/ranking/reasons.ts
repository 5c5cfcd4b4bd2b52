import type { Reason } from '../../contract/cue.ts';
import { fold } from '../text/fold.ts';
import { mailWords } from '../text/stop-words.ts';
import { wordsOf } from '../text/terms.ts';
import type { Query, QueryTerm } from './query.ts';
import type { TextScores } from './text-score.ts';

const mostReasons = 3;
const mostWords = 3;
/** Where so much is shared that no three words do enough together, up to so many are named. */
const mostWordsTogether = 6;
/**
 * In units of a rare word: a word that does less is no reason. And of the whole score: what the words
 * do together must be more than nearness in meaning could make up for, had the page not said them.
 */
const leastShare = 0.1;
const leastTogether = 0.15;

/**
 * The reasons of a cue, most telling first, at most three: what is said by name, the words, then
 * what the record tells and what reps made of it.
 * @returns none where there is only one shared word to go by: that is chance more often than not
 */
export function reasonsOf(
  fit: readonly Reason[],
  words: Reason | null,
  experience: Reason | null,
  isNew: boolean,
): Reason[] {
  const shared = words?.kind === 'words' ? words.words.join(' ').split(' ').length : 0;
  if (fit.length === 0 && shared < 2) return [];
  const isNamed = ({ kind }: Reason) => kind === 'mentions' || kind === 'phrase';
  const reasons = [
    ...(isNew ? [{ kind: 'new' } as const] : []),
    ...fit.filter(isNamed),
    ...(words ? [words] : []),
    ...fit.filter((reason) => !isNamed(reason)),
  ];
  if (experience && reasons.length > 0) reasons.splice(mostReasons - 1, 0, experience);
  return reasons.slice(0, mostReasons);
}

/**
 * The words of the page that did most for a slot, as the page writes them; null where none did enough.
 * @param fit reasons that stand beside it: what they name is not named twice
 */
export function wordsReason(
  query: Query,
  text: TextScores,
  slot: number,
  unit: number,
  fit: readonly Reason[],
): Reason | null {
  const told = new Set(
    fit
      .flatMap((reason) => (reason.kind === 'mentions' ? wordsOf(reason.name) : []))
      .map(({ folded }) => folded),
  );
  const shares = text
    .sharesOf(slot)
    .filter(({ place, share }) => {
      const { word = '' } = query.terms[place] ?? {};
      const folded = fold(word);
      return share >= leastShare * unit && !mailWords.has(folded) && !told.has(folded);
    })
    .toSorted((a, b) => b.share - a.share || a.place - b.place)
    .slice(0, mostWordsTogether);
  const needed = leastTogether * (text.scores[slot] ?? 0);
  let together = 0;
  const named = shares.filter(({ share }, at) => {
    if (at >= mostWords && together >= needed) return false;
    together += share;
    return true;
  });
  if (together === 0 || together < needed) return null;
  const terms = named.map(({ place }) => query.terms[place]).filter((term) => term !== undefined);
  return { kind: 'words', words: joined(terms, query.page) };
}

/** Words that stand side by side on the page are named together: "SOC 2". */
function joined(terms: readonly QueryTerm[], page: string): string[] {
  const words: { text: string; from: number; to: number }[] = [];
  for (const { word, at } of terms) {
    const text = /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase();
    const isSaid = (phrase: string) => page.includes(phrase.toLowerCase());
    const left = words.find((each) => each.to === at - 1 && isSaid(`${each.text} ${text}`));
    const right = words.find((each) => each.from === at + 1 && isSaid(`${text} ${each.text}`));
    if (left) Object.assign(left, { text: `${left.text} ${text}`, to: at });
    else if (right) Object.assign(right, { text: `${text} ${right.text}`, from: at });
    else words.push({ text, from: at, to: at });
  }
  return words.map(({ text }) => text);
}
