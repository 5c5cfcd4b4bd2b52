import type { GlossaryEntry } from '../../contract/board.ts';
import { fold } from '../text/fold.ts';

/** A word of the glossary that stands in a text: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export interface TermInText {
  from: number;
  to: number;
  entry: GlossaryEntry;
}

/** The glossary, ready to be looked for. */
export interface TermFinder {
  /** Each term where it first stands, in order; a longer term wins over one within it. */
  find(text: string): TermInText[];
}

/** Makes a glossary ready: once, not for each text. A term is found in any case, and in its plural. */
export function createTermFinder(glossary: readonly GlossaryEntry[]): TermFinder {
  const entries = new Map<string, GlossaryEntry>();
  let longest = 0;
  for (const entry of glossary) {
    const words = wordsOf(entry.term).map(({ form }) => form);
    if (words.length === 0) continue;
    longest = Math.max(longest, words.length);
    const key = words.join(' ');
    if (!entries.has(key)) entries.set(key, entry);
  }
  return {
    find(text) {
      if (entries.size === 0) return [];
      const words = wordsOf(text);
      const known = new Set<string>();
      const found: TermInText[] = [];
      for (let at = 0; at < words.length; at += 1) {
        for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
          const run = words.slice(at, at + length);
          const entry = entries.get(run.map(({ form }) => form).join(' '));
          const [first] = run;
          const last = run.at(-1);
          if (!entry || !first || !last) continue;
          if (!known.has(entry.id)) found.push({ from: first.from, to: last.to, entry });
          known.add(entry.id);
          at += length - 1;
          break;
        }
      }
      return found;
    },
  };
}

function wordsOf(text: string) {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    form: singular(fold(match[0])),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** "MQLs" means what "MQL" means. */
const singular = (word: string) =>
  word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
