import { wordsPerShingle } from '../links/text-fingerprint.ts';
import type { PassageHit } from './passage-index.ts';
import type { Stretch } from './stretch.ts';

/** So much of a text makes a passage that text. */
const leastShare = 0.6;
/** Neighbouring marks stand at most four words apart; merge fields and small edits lie between. */
const wordsPerMark = 5;
const slack = 20;

/** Who says a thing more often than that says it too often for us. */
const mostStretches = 5;

/**
 * The stretches of a draft that each hold most of a text's marks, without overlaps.
 *
 * @param hits in the order of the draft
 * @param marks how many the text has
 */
export function densestStretches(hits: readonly PassageHit[], marks: number): Stretch[] {
  // A text said twice, perhaps in two versions, begins anew with the second: each is looked at alone.
  const apart = inOrder(hits).flatMap((part) => densestStretch(part, marks) ?? []);
  if (apart.length > 0) return apart.slice(0, mostStretches);
  const whole = densestStretch(hits, marks);
  return whole === null ? [] : [whole];
}

/** The hits in parts within which the text goes forward. */
function inOrder(hits: readonly PassageHit[]): PassageHit[][] {
  const parts: PassageHit[][] = [];
  let before = Infinity;
  for (const hit of hits) {
    if (hit.place < before) parts.push([]);
    parts.at(-1)?.push(hit);
    before = hit.place;
  }
  return parts;
}

/**
 * The stretch of a draft that holds most of a text's marks, and the shortest of those.
 *
 * @returns null where no stretch of about its length holds enough of them, and at least two
 */
function densestStretch(hits: readonly PassageHit[], marks: number): Stretch | null {
  const needed = Math.max(2, Math.ceil(marks * leastShare));
  if (hits.length < needed) return null;
  const longest = marks * wordsPerMark + slack;
  const counts = new Map<number, number>();
  let left = 0;
  let best: (Stretch & { distinct: number }) | null = null;
  for (const hit of hits) {
    counts.set(hit.place, (counts.get(hit.place) ?? 0) + 1);
    for (let begin = hits[left]; begin !== undefined; begin = hits[left]) {
      const count = counts.get(begin.place) ?? 0;
      if (hit.word - begin.word <= longest && count < 2) break;
      if (count < 2) counts.delete(begin.place);
      else counts.set(begin.place, count - 1);
      left += 1;
    }
    const first = hits[left]?.word ?? hit.word;
    const last = hit.word + wordsPerShingle - 1;
    const better =
      best === null ||
      counts.size > best.distinct ||
      (counts.size === best.distinct && last - first < best.last - best.first);
    if (counts.size >= needed && better) best = { first, last, distinct: counts.size };
  }
  return best && { first: best.first, last: best.last };
}
