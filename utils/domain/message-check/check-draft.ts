import type { Draft, Finding } from '../../contract/draft.ts';
import { shinglesOf } from '../links/text-fingerprint.ts';
import { findCompetitorNames } from './competitor-names.ts';
import type { CheckRules } from './compile-rules.ts';
import { findInternalText } from './internal-text.ts';
import { findMergeFieldsLeft } from './merge-fields-left.ts';
import { findRetiredLinks } from './retired-links.ts';
import { findRetiredPhrases } from './retired-phrases.ts';
import { readDraft } from './read-draft.ts';
import { sortOut } from './sort-out.ts';
import type { Situation } from './situation.ts';
import { findSuperseded } from './superseded.ts';

/**
 * What a draft says that the company no longer says, or that must not go to a buyer: by place, none
 * overlapping another of its kind. Quoted history is not looked at. Pure, and quick enough to run
 * while somebody types.
 */
export function checkDraft(rules: CheckRules, draft: Draft, situation: Situation): Finding[] {
  const read = readDraft(draft);
  const shingles = shinglesOf(read.words);
  return sortOut([
    ...findRetiredPhrases(rules.phrases, read, situation),
    ...findSuperseded(rules.superseded, read, shingles, situation),
    ...findRetiredLinks(rules.links, read, situation),
    ...findInternalText(rules.internal, read, shingles, situation),
    ...findMergeFieldsLeft(read, situation),
    ...findCompetitorNames(rules.names, read, situation),
  ]);
}
