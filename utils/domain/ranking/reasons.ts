import type { Reason } from '../../contract/cue.ts';
import { fold } from '../text/fold.ts';
import { mailWords } from '../text/stop-words.ts';
import { wordsOf } from '../text/terms.ts';
import type { Query, QueryTerm } from './query.ts';
import type { TextScores } from './text-score.ts';

const mostReasons = 3;
const mostWords = 3;
/** In units of a rare word, and of the whole text score: a word that does less is no reason. */
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
    .slice(0, mostWords);
  const places = shares.map(({ place }) => place);
  const score = text.scores[slot] ?? 0;
  // True: had the page not said them, it would fit less. Checked, since meaning moves with each word.
  if (places.length === 0 || text.without(slot, places) > (1 - leastTogether) * score) return null;
  const terms = places.map((place) => query.terms[place]).filter((term) => term !== undefined);
  return { kind: 'words', words: joined(terms) };
}

/** Words that stand side by side on the page are named together: "SOC 2". */
function joined(terms: readonly QueryTerm[]): string[] {
  const words: { text: string; from: number; to: number }[] = [];
  for (const { word, at } of terms) {
    const text = /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase();
    const left = words.find(({ to }) => to === at - 1);
    const right = words.find(({ from }) => from === at + 1);
    if (left) Object.assign(left, { text: `${left.text} ${text}`, to: at });
    else if (right) Object.assign(right, { text: `${text} ${right.text}`, from: at });
    else words.push({ text, from: at, to: at });
  }
  return words.map(({ text }) => text);
}
