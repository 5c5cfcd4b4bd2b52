import type { Content } from '../../contract/catalogue.ts';
import type { Finding } from '../../contract/draft.ts';
import { mayInsert } from '../catalogue/may-insert.ts';
import { readWords } from '../links/read-words.ts';
import { shinglesOf, wordsPerShingle, type Shingles } from '../links/text-fingerprint.ts';
import { findingAt } from './finding.ts';
import {
  addPlace,
  createPassageIndex,
  hitsBySource,
  type PassageHit,
  type PassageIndex,
} from './passage-index.ts';
import type { DraftRead } from './read-draft.ts';
import type { Situation } from './situation.ts';
import { placeOf } from './stretch.ts';

/** Ten words in a row are seven runs of four. */
const runsInARow = 10 - wordsPerShingle + 1;
/** Or so much of a whole text, if it is more than a turn of phrase. */
const leastShare = 0.5;
const fewestRuns = 4;
/** Words between two pieces of one passage. */
const widestHole = 8;

export interface InternalRules {
  sources: { content: Content; runs: number }[];
  index: PassageIndex;
}

export const isInternal = (content: Content) =>
  !mayInsert(content) && content.kind !== 'retired-phrase';

/** The texts that are for reps alone. */
export function compileInternal(contents: readonly Content[]): InternalRules {
  const rules: InternalRules = { sources: [], index: createPassageIndex() };
  for (const content of contents.filter(isInternal)) {
    for (const text of [content.body, content.summary]) {
      const { hashes } = shinglesOf(readWords(text).words);
      if (hashes.length < fewestRuns) continue;
      const source = rules.sources.push({ content, runs: new Set(hashes).size }) - 1;
      for (const [place, hash] of hashes.entries()) addPlace(rules.index, hash, source, place);
    }
  }
  return rules;
}

/** Passages of internal texts in a mail to a buyer. */
export function findInternalText(
  rules: InternalRules,
  draft: DraftRead,
  shingles: Shingles,
  { toBuyer }: Situation,
): Finding[] {
  if (!toBuyer) return [];
  const findings: Finding[] = [];
  for (const [id, hits] of hitsBySource(rules.index, shingles)) {
    const source = rules.sources[id];
    if (source === undefined || hits.length < fewestRuns) continue;
    for (const piece of piecesOf(hits)) {
      if (!isPassage(piece, source.runs, rules.index)) continue;
      const first = piece[0]?.word ?? 0;
      const last = (piece.at(-1)?.word ?? first) + wordsPerShingle - 1;
      findings.push(
        findingAt(draft.text, placeOf(draft, { first, last }), {
          kind: 'internal',
          content: source.content,
          instead: '',
          mend: { kind: 'remove' },
        }),
      );
    }
  }
  return findings;
}

/** Hits that stand close together. */
function piecesOf(hits: readonly PassageHit[]): PassageHit[][] {
  const pieces: PassageHit[][] = [];
  let before = -Infinity;
  for (const hit of hits) {
    if (hit.word - before > wordsPerShingle + widestHole) pieces.push([]);
    pieces.at(-1)?.push(hit);
    before = hit.word;
  }
  return pieces;
}

function isPassage(hits: readonly PassageHit[], runs: number, { harmless }: PassageIndex): boolean {
  const hashes = new Set(hits.map(({ hash }) => hash));
  const telling = [...hashes].filter((hash) => !harmless.has(hash | 0)).length;
  if (telling < 3 || telling * 2 < hashes.size) return false;
  return (
    longestRow(hits) >= runsInARow ||
    (hashes.size >= fewestRuns && hashes.size / runs >= leastShare)
  );
}

/** The longest row of words that follow each other alike in both texts, in runs. */
function longestRow(hits: readonly PassageHit[]): number {
  let longest = 0;
  let before = new Map<number, number>();
  let now = new Map<number, number>();
  let word = -2;
  for (const hit of hits) {
    if (hit.word !== word) {
      before = hit.word === word + 1 ? now : new Map();
      now = new Map();
      word = hit.word;
    }
    const row = (before.get(hit.place - 1) ?? 0) + 1;
    now.set(hit.place, row);
    longest = Math.max(longest, row);
  }
  return longest;
}
