import type { Content } from '../../contract/catalogue.ts';
import type { Finding } from '../../contract/draft.ts';
import { isCurrent } from '../catalogue/is-current.ts';
import { compilePhrases, findPhrases, type PhraseHit, type PhraseTrie } from './find-phrases.ts';
import { findingAt } from './finding.ts';
import { signsOf } from './phrase-rule.ts';
import type { DraftRead } from './read-draft.ts';
import type { Situation } from './situation.ts';
import { withCapitalOf } from './wording.ts';

export type PhraseRules = PhraseTrie;

/** The wordings that the company no longer uses. */
export function compileRetiredPhrases(contents: readonly Content[]): PhraseRules {
  return compilePhrases(
    contents
      .filter((content) => content.type === 'message')
      .filter((m) => m.kind === 'retired-phrase'),
  );
}

/**
 * Retired phrases in a draft, and claims: retired phrases with an audience, which may be said to
 * everybody but the industries and regions named there. Where nobody knows which one this buyer is
 * of, a claim is no finding.
 */
export function findRetiredPhrases(
  rules: PhraseRules,
  draft: DraftRead,
  situation: Situation,
): Finding[] {
  return findPhrases(rules, draft.text, draft.words)
    .filter(({ rule }) => isCurrent(rule.content, situation.now))
    .filter((hit) => concerns(hit, situation) && !isWithinItsWording(hit, draft))
    .flatMap((hit): Finding[] => {
      const place = placeOf(hit, draft);
      if (place === null) return [];
      const { content, wording } = hit.rule;
      const found = draft.text.slice(place.from, place.to);
      return [
        findingAt(draft.text, place, {
          kind: isClaim(hit) ? 'claim' : 'retired-phrase',
          content,
          instead: content.instead,
          mend: wording === null ? null : { kind: 'replace', text: withCapitalOf(found, wording) },
        }),
      ];
    });
}

const isClaim = ({ rule: { content } }: PhraseHit) =>
  content.audience.industries.length + content.audience.regions.length > 0;

function concerns({ rule: { content } }: PhraseHit, { industry, region }: Situation): boolean {
  const { industries, regions } = content.audience;
  if (industries.length > 0 && (industry === undefined || !industries.includes(industry)))
    return false;
  return regions.length === 0 || (region !== undefined && regions.includes(region));
}

/** "live dock view" instead of "dock view": what stands there is already right. */
function isWithinItsWording({ rule, first, last }: PhraseHit, { words }: DraftRead): boolean {
  return rule.within.some(
    ({ before, after }) =>
      before.every((form, index) => words[first - before.length + index]?.form === form) &&
      after.every((form, index) => words[last + 1 + index]?.form === form),
  );
}

/** From the first word to the last, with the signs that belong to the phrase; null where they miss. */
function placeOf({ rule, first, last }: PhraseHit, { text, words }: DraftRead) {
  let from = words[first]?.from ?? 0;
  let to = words[last]?.to ?? 0;
  if (rule.signs === '') return { from, to };
  while (from > 0 && signsOf(text.charAt(from - 1)) !== '') from -= 1;
  const spaced = /\s/.test(text.charAt(to)) && signsOf(text.charAt(to + 1)) !== '' ? 1 : 0;
  if (rule.signs.includes(text.charAt(to + spaced))) to += spaced;
  while (to < text.length && signsOf(text.charAt(to)) !== '') to += 1;
  return signsOf(text.slice(from, to)) === rule.signs ? { from, to } : null;
}
