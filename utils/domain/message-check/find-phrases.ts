import type { Message } from '../../contract/catalogue.ts';
import type { Word } from '../links/read-words.ts';
import { jointBetween } from './joint.ts';
import { inflect, ownWords } from './inflect.ts';
import { createLetterTrie, type LetterTrie } from './letter-trie.ts';
import { phraseRulesOf, type PhraseRule } from './phrase-rule.ts';

/** Where a word of a phrase may end: after its stem, with one of these endings. */
interface WordEnd {
  endings: ReadonlySet<string>;
  /** The ending that the phrase has itself. */
  own: string;
  /** The node behind the whole word, from where the phrase goes on. */
  behind: number;
  hard: boolean;
  /** The phrases that end here. */
  rules: PhraseRule[];
}

export interface PhraseTrie {
  letters: LetterTrie;
  /** By the node of the stem. */
  wordEnds: (WordEnd[] | undefined)[];
  /** Words followed from the root so far. */
  begun: Map<string, Step>;
}

/** A phrase found: from word `first` to word `last`, both inclusive. */
export interface PhraseHit {
  rule: PhraseRule;
  first: number;
  last: number;
}

/** Steps from one word: far more than any phrase needs, and an end to what only a hostile text does. */
const mostSteps = 500;
/** Words remembered, so that a long day of writing does not fill the memory. */
const mostBegun = 20_000;

/** All phrases in one tree of letters, so that "best-in-class" and "bestinclass" are one path. */
export function compilePhrases(messages: readonly Message[]): PhraseTrie {
  const letters = createLetterTrie();
  const wordEnds: (WordEnd[] | undefined)[] = [];
  for (const rule of messages.flatMap(phraseRulesOf)) {
    let node = 0;
    for (const [index, word] of rule.words.entries()) {
      const alone = rule.words.length === 1;
      const { stem, endings } = inflect(word, rule.content.language, alone);
      let stemNode = node;
      for (let at = 0; at < word.length; at += 1) {
        node = letters.extend(node, word.charCodeAt(at));
        if (at + 1 === stem.length) stemNode = node;
      }
      while (wordEnds.length <= node) wordEnds.push(undefined);
      const ends = wordEnds[stemNode] ?? [];
      wordEnds[stemNode] = ends;
      const hard = rule.hardAfter[index] ?? false;
      const behind = node;
      let end = ends.find(
        (known) => known.endings === endings && known.behind === behind && known.hard === hard,
      );
      if (end === undefined) {
        end = { endings, own: word.slice(stem.length), behind, hard, rules: [] };
        ends.push(end);
      }
      if (index === rule.words.length - 1) end.rules.push(rule);
    }
  }
  return { letters, wordEnds, begun: new Map() };
}

/** How far a word goes along the tree. */
interface Step {
  /** The words of phrases that it is, in some form. */
  ends: WordEnd[];
  /** Where its last letter leads; -1 where nothing goes on. */
  node: number;
}

const noStep: Step = { ends: [], node: -1 };

/** Follows a whole word of the draft from a node. */
function follow({ letters, wordEnds }: PhraseTrie, from: number, form: string): Step {
  const ends: WordEnd[] = [];
  let node = from;
  for (let at = 0; at < form.length; at += 1) {
    node = letters.next(node, form.charCodeAt(at));
    if (node < 0) break;
    const here = wordEnds[node];
    if (here === undefined) continue;
    const rest = form.slice(at + 1);
    for (const end of here) {
      if (rest === end.own || (end.endings.has(rest) && !ownWords.has(form))) ends.push(end);
    }
  }
  return ends.length === 0 && node < 0 ? noStep : { ends, node };
}

/** The same from the root. Mails have few words and are checked often: each is followed once. */
function begin(trie: PhraseTrie, form: string): Step {
  let step = trie.begun.get(form);
  if (step === undefined) {
    step = follow(trie, 0, form);
    if (trie.begun.size >= mostBegun) trie.begun.clear();
    trie.begun.set(form, step);
  }
  return step;
}

/** Whether one blank follows, as behind most words: nothing that a word goes on across. */
const isBlank = (text: string, words: readonly Word[], index: number) => {
  const end = words[index]?.end ?? 0;
  return words[index + 1]?.from === end + 1 && text.charCodeAt(end) === 32;
};

/** Every phrase in the words of a text, also those within others. */
export function findPhrases(trie: PhraseTrie, text: string, words: readonly Word[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  let steps = 0;

  const emit = (rule: PhraseRule, first: number, last: number, crossed: readonly number[]) => {
    // Where the text has a blank, the phrase must have one: "on line" is not "online".
    if (!crossed.every((depth) => rule.borders.has(depth))) return;
    for (let at = hits.length - 1; at >= 0 && hits[at]?.first === first; at -= 1) {
      if (hits[at]?.rule === rule && hits[at]?.last === last) return;
    }
    hits.push({ rule, first, last });
  };

  const goOn = (step: Step, index: number, first: number, crossed: readonly number[]) => {
    steps += 1;
    for (const { rules } of step.ends) for (const rule of rules) emit(rule, first, index, crossed);
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined || next === undefined || next.run !== word.run) return;
    if (steps > mostSteps) return;
    const joint = jointBetween(text, word.end, next.from);
    if (joint === 'block') return;
    for (const { behind, hard } of step.ends) {
      if (joint === 'hard' && !hard) continue;
      const after = follow(trie, behind, next.form);
      if (after === noStep) continue;
      const depth = trie.letters.depthOf(behind);
      goOn(after, index + 1, first, joint === 'hyphen' ? crossed : [...crossed, depth]);
    }
    // Within a word of the phrase a hyphen may stand, and nothing else.
    if (step.node < 0 || joint !== 'hyphen') return;
    const after = follow(trie, step.node, next.form);
    if (after !== noStep) goOn(after, index + 1, first, crossed);
  };

  for (let first = 0; first < words.length; first += 1) {
    const step = begin(trie, words[first]?.form ?? '');
    if (step === noStep || (step.ends.length === 0 && isBlank(text, words, first))) continue;
    steps = 0;
    goOn(step, first, first, []);
  }
  return hits;
}
