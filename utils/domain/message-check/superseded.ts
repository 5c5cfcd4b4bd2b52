import type { Content, Message, Tombstone } from '../../contract/catalogue.ts';
import type { Finding, Mend } from '../../contract/draft.ts';
import { isCurrent } from '../catalogue/is-current.ts';
import { mayInsert } from '../catalogue/may-insert.ts';
import { readWords } from '../links/read-words.ts';
import {
  fingerprintOf,
  shinglesOf,
  wordsPerShingle,
  type Shingles,
} from '../links/text-fingerprint.ts';
import { findMergeFields } from '../snippet/find-merge-fields.ts';
import { plainText } from '../snippet/plain-text.ts';
import { findingAt } from './finding.ts';
import {
  addPlace,
  createPassageIndex,
  hitsBySource,
  type PassageHit,
  type PassageIndex,
} from './passage-index.ts';
import { densestStretches } from './densest-stretch.ts';
import type { DraftRead } from './read-draft.ts';
import { replacementOf, type CatalogueById } from './replacement.ts';
import { findShortTexts } from './short-texts.ts';
import type { Situation } from './situation.ts';
import { placeOf, widenToReplacement, widenToSentences, type Stretch } from './stretch.ts';

/** A text that reps once had. */
interface Source {
  marks: readonly number[];
  /** The message whose earlier version it is, or what is left of what is gone. */
  of: Message | Tombstone;
}

export interface SupersededRules {
  catalogue: CatalogueById;
  sources: Source[];
  index: PassageIndex;
  /** Texts of one mark, by that mark: those stand for themselves only as a whole. */
  short: Map<number, number>;
  /** What was read of current texts so far, by their content's id. */
  read: Map<string, { hashes: ReadonlySet<number>; marks: readonly number[] }>;
}

/** The earlier versions of messages and the texts that are gone. */
export function compileSuperseded(
  contents: readonly Content[],
  tombstones: readonly Tombstone[],
  catalogue: CatalogueById,
): SupersededRules {
  const rules: SupersededRules = {
    catalogue,
    sources: [],
    index: createPassageIndex(),
    short: new Map(),
    read: new Map(),
  };
  const add = (of: Source['of'], marks: readonly number[]) => {
    const source = rules.sources.push({ of, marks }) - 1;
    for (const [place, mark] of marks.entries()) addPlace(rules.index, mark, source, place);
    const [only] = marks;
    if (marks.length === 1 && only !== undefined) rules.short.set(only, source);
  };
  for (const content of contents) {
    if (content.type !== 'message' || content.kind === 'retired-phrase') continue;
    for (const marks of content.earlier) add(content, marks);
  }
  for (const tombstone of tombstones) add(tombstone, tombstone.fingerprint);
  return rules;
}

/** Passages of a draft that are nearer to what reps once had than to what they have now. */
export function findSuperseded(
  rules: SupersededRules,
  draft: DraftRead,
  shingles: Shingles,
  situation: Situation,
): Finding[] {
  const findings: Finding[] = [];
  const passages = [...hitsBySource(rules.index, shingles)].flatMap(([id, hits]) => {
    const marks = rules.sources[id]?.marks ?? [];
    if (marks.length < 2) return [];
    return densestStretches(hits, marks.length).map((stretch) => ({
      id,
      stretch,
      hits: hitsIn(hits, stretch),
    }));
  });
  for (const { source, stretch } of findShortTexts(rules.short, draft)) {
    passages.push({ id: source, stretch, hits: [] });
  }
  for (const { id, stretch, hits } of passages) {
    const source = rules.sources[id];
    if (source === undefined) continue;
    if (hits.length === 0 && rules.index.harmless.has((source.marks[0] ?? 0) | 0)) continue;
    const current = currentOf(rules, source, situation.now);
    if (current === 'later') continue;
    if (hits.length > 0 && !isRatherOld(rules, source, hits, current, shingles, stretch)) continue;
    const finding = toFinding(draft, source, stretch, hits, current, situation);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

const hitsIn = (hits: readonly PassageHit[], { first, last }: Stretch) =>
  hits.filter(({ word }) => word >= first && word + wordsPerShingle - 1 <= last);

/** The text to use now; null where there is none, 'later' where the new one is not yet in force. */
function currentOf(
  { catalogue }: SupersededRules,
  { of }: Source,
  now: number,
): Content | null | 'later' {
  if ('reason' in of) return replacementOf(of, catalogue, now);
  return isCurrent(of, now) ? of : 'later';
}

/**
 * Something of the old text that the current one does not have must be there, and more of that than
 * of what only the current one has: who shortens the current text has not used the old one.
 */
function isRatherOld(
  rules: SupersededRules,
  { marks }: Source,
  hits: readonly PassageHit[],
  current: Content | null,
  shingles: Shingles,
  { first, last }: Stretch,
): boolean {
  const now = currentText(rules, current);
  const onlyOld = marks.filter(
    (mark) => !now.hashes.has(mark) && !rules.index.harmless.has(mark | 0),
  );
  const heldMarks = new Set(hits.map(({ hash }) => hash));
  const heldOld = onlyOld.filter((mark) => heldMarks.has(mark)).length;
  if (heldOld === 0) return false;
  const old = new Set(marks);
  const onlyNow = now.marks.filter((mark) => !old.has(mark));
  if (onlyNow.length === 0) return true;
  const held = new Set<number>();
  for (const [at, hash] of shingles.hashes.entries()) {
    const word = shingles.starts[at] ?? 0;
    if (word > last) break;
    if (word >= first - wordsPerShingle) held.add(hash);
  }
  const heldNow = onlyNow.filter((mark) => held.has(mark)).length;
  return heldOld / onlyOld.length > heldNow / onlyNow.length;
}

/** The runs and the marks of the text to use now; read once, since drafts are checked while they grow. */
function currentText({ read }: SupersededRules, current: Content | null) {
  const known = read.get(current?.id ?? '');
  if (known !== undefined) return known;
  const { words } = readWords(current === null ? '' : current.body || current.summary);
  const text = { hashes: new Set(shinglesOf(words).hashes), marks: fingerprintOf(words) };
  read.set(current?.id ?? '', text);
  return text;
}

function toFinding(
  draft: DraftRead,
  { of, marks }: Source,
  stretch: Stretch,
  hits: readonly PassageHit[],
  current: Content | null,
  { fields, toBuyer }: Situation,
): Finding | null {
  const has = (mark: number | undefined) =>
    hits.length === 0 || hits.some(({ hash }) => hash === mark);
  // The first and the last run of a text are always among its marks.
  let wide = widenToSentences(draft, stretch, { first: !has(marks[0]), last: !has(marks.at(-1)) });
  if (!('reason' in of) && !mayInsert(of)) {
    if (!toBuyer) return null;
    const mend: Mend = { kind: 'remove' };
    return findingAt(draft.text, placeOf(draft, wide), {
      kind: 'internal',
      content: of,
      instead: '',
      mend,
    });
  }
  let mend: Mend | null = null;
  let instead = current?.title ?? '';
  if (current?.type === 'message' && mayInsert(current)) {
    instead = plainText(current.body);
    const filled = fill(instead, fields);
    if (filled !== null && filled !== '') {
      wide = widenToReplacement(draft, wide, { template: instead, filled });
      mend = { kind: 'replace', text: filled };
    }
  }
  return findingAt(draft.text, placeOf(draft, wide), {
    kind: 'superseded',
    content: of,
    instead,
    mend,
  });
}

/** The text with its merge fields filled; null where one of them is not known. */
function fill(text: string, fields: Situation['fields']): string | null {
  let filled = '';
  let at = 0;
  for (const { from, to, name } of findMergeFields(text)) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) return null;
    filled += text.slice(at, from) + value;
    at = to;
  }
  return filled + text.slice(at);
}
