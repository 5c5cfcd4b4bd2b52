import type { Snapshot } from './snapshot.ts';
import { isSame, squash } from './snapshot.ts';

/** What should be in the draft that wasn't before. */
export interface Addition {
  text: string;
  /** How many letters stand before it, without spaces; absent: it may be anywhere. */
  at?: number;
  links: string[];
  /** It has lines of its own: then only its words are compared, not where lines end. */
  inLines: boolean;
}

/** `other`: something happened to the draft, and it is not what was asked for. */
export type Verdict = 'done' | 'nothing' | 'other';

/** Is the draft now exactly what it was, with one of the additions put in somewhere? */
export function judgeAddition(
  before: Snapshot,
  now: Snapshot,
  ...additions: readonly Addition[]
): Verdict {
  if (isSame(before, now)) return 'nothing';
  return additions.some((added) => isAdded(before, now, added)) ? 'done' : 'other';
}

function isAdded(before: Snapshot, now: Snapshot, { text, links, at, inLines }: Addition): boolean {
  const added = squash(text);
  const [old, flat] = [squash(before.text), squash(now.text)];
  const inPlace = at === undefined || flat === old.slice(0, at) + added + old.slice(at);
  // Browsers add and drop a line break behind the last line as they please.
  const forms = (whole: string) => (inLines ? [squash(whole)] : [whole, whole.replace(/\n+$/, '')]);
  const inText = forms(before.text).some((then) =>
    forms(now.text).some((whole) => hasOneMore(then, whole, added)),
  );
  return inPlace && inText && hasOneMore(inOne(before.links), inOne(now.links), inOne(links));
}

const inOne = (links: readonly string[]) => links.map((link) => `${link} `).join('');

/** Is `now` exactly `before` with `added` put in somewhere? Anything else means the draft was harmed. */
export function hasOneMore(before: string, now: string, added: string): boolean {
  if (now.length !== before.length + added.length) return false;
  let at = 0;
  while (at < before.length && before[at] === now[at]) at++;
  // Letters may coincide at the seam, so the place found is the last possible one: look backwards.
  for (let start = at; start >= 0; start--) {
    if (now.startsWith(added, start) && now.endsWith(before.slice(start))) return true;
  }
  return false;
}

/** When to look, ms after the one before: 300 in all. Not by frames: there are none in a hidden tab. */
const looks = [20, 40, 60, 80, 100];

/**
 * Reads back until it has twice been seen that it is done: some editors draw a moment later, others
 * first show what they then take back.
 */
export async function settled(judge: () => Verdict): Promise<Verdict> {
  let last = judge();
  for (const wait of looks) {
    await pause(wait);
    const now = judge();
    if (now === 'done' && last === 'done') break;
    last = now;
  }
  return last;
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
