/** A run of a text that both versions have, or only one of them. */
export interface Run {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond so many pairs of words, what differs is shown as a whole: the page must not stand still. */
const mostPairs = 4_000_000;

/** What two texts share and what they don't, by words. */
export function wordDiff(before: string, after: string): Run[] {
  const a = before.match(/\s+|\S+/g) ?? [];
  const b = after.match(/\s+|\S+/g) ?? [];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const runs: Run[] = [];
  const add = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') runs.push({ kind, text });
  };
  add('same', a.slice(0, start).join(''));
  between(a.slice(start, a.length - end), b.slice(start, b.length - end), add);
  add('same', a.slice(a.length - end).join(''));
  return runs;
}

/** The longest run of words, in order, that both have stays; the rest is gone or new. */
function between(
  a: readonly string[],
  b: readonly string[],
  add: (kind: Run['kind'], text: string) => void,
) {
  if (a.length * b.length > mostPairs) {
    add('gone', a.join(''));
    add('new', b.join(''));
    return;
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add('gone', a[i] ?? '');
      i += 1;
    } else {
      add('new', b[j] ?? '');
      j += 1;
    }
  }
}
