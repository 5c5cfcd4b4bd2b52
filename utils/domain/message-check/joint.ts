/**
 * What stands between two words.
 * `hyphen`: nothing or a hyphen, also at the end of a line; one word may be written so.
 * `soft`: blanks, one line break, quotes, slashes; a phrase goes on across it.
 * `hard`: a comma, a full stop, a dash; a phrase goes on only where it has one itself.
 * `block`: a paragraph ends or a list item begins.
 */
export type Joint = 'hyphen' | 'soft' | 'hard' | 'block';

const hyphens = new Set('-\u2010\u2011\u2012\u2013\ufe63\uff0d');
const enDash = '\u2013';
const hard = new Set('.,;:!?…()[]{}<>|•·—―=。、，！？：；');
const invisible = /[\p{Cf}\p{M}]/u;
const longest = 24;

/** What joins two words, from `from` (inclusive) to `to` (exclusive) of a text. */
export function jointBetween(text: string, from: number, to: number): Joint {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 'soft';
  if (to - from > longest) return 'block';
  let lines = 0;
  let blank = false;
  let hyphen = false;
  let spaced = false;
  let dash = false;
  let stop = false;
  let other = false;
  for (let at = from; at < to; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\n') {
      lines += 1;
      blank = true;
    } else if (letter === ' ' || /\s/.test(letter)) {
      blank = true;
    } else if (hyphens.has(letter)) {
      // A hyphen at the beginning of a line makes a list item.
      if (lines > 0) return 'block';
      hyphen = true;
      spaced ||= blank;
      dash ||= letter === enDash;
    } else if (hard.has(letter)) {
      stop = true;
    } else if (!invisible.test(letter)) {
      other = true;
    }
  }
  if (lines > 1) return 'block';
  if (stop || (dash && blank)) return 'hard';
  if (other || spaced || (blank && lines === 0)) return 'soft';
  return hyphen || !blank ? 'hyphen' : 'soft';
}

/** Whether a sentence or a line ends between two words. */
export function endsSentence(text: string, from: number, to: number): boolean {
  const between = text.slice(from, Math.min(to, from + 200));
  return between.includes('\n') || /[.!?…]["”»')\]*_]*\s/.test(between) || /[。！？]/.test(between);
}
