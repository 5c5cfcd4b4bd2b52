import type { Snapshot } from './snapshot.ts';
import { isSame, squash } from './snapshot.ts';

/** What should be in the draft that wasn't before. */
export interface Addition {
  text: string;
  /** As in a snapshot. */
  links: string;
  /** How many letters stand before it, without spaces. */
  at: number;
  /** It has lines of its own: then only its words are compared, not where lines end. */
  inLines: boolean;
}

/** `other`: something happened to the draft, and it is not what was asked for. */
export type Verdict = 'done' | 'nothing' | 'other';

/** Is the draft now exactly what it was, with one of the additions put in? */
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
  return (
    flat === old.slice(0, at) + added + old.slice(at) &&
    (inLines || hasOneMore(before.text, now.text, added)) &&
    hasOneMore(before.links, now.links, links)
  );
}

/** Is `now` exactly `before` with `added` put in somewhere? Anything else means the draft was harmed. */
export function hasOneMore(before: string, now: string, added: string): boolean {
  if (added === '') return before === now;
  for (let at = now.indexOf(added); at >= 0; at = now.indexOf(added, at + 1)) {
    if (now.slice(0, at) + now.slice(at + added.length) === before) return true;
  }
  return false;
}

/**
 * Reads back until it has twice been seen that it is done: some editors draw a moment later, others
 * first show what they then take back. For 300 ms, and not by frames: there are none in a hidden tab.
 */
export async function settled(judge: () => Verdict): Promise<Verdict> {
  let last = judge();
  for (let wait = 20; wait <= 100; wait += 20) {
    await pause(wait);
    const now = judge();
    if (now === 'done' && last === 'done') break;
    last = now;
  }
  return last;
}

export const comesTrue = async (isSo: () => boolean): Promise<boolean> =>
  (await settled(() => (isSo() ? 'done' : 'other'))) === 'done';

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
