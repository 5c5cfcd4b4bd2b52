import type { Content, Tombstone } from '../../contract/catalogue.ts';
import { mayInsert } from '../catalogue/may-insert.ts';
import { readWords } from '../links/read-words.ts';
import { shinglesOf } from '../links/text-fingerprint.ts';
import { compileNames, type NameRules } from './competitor-names.ts';
import { compileInternal, type InternalRules } from './internal-text.ts';
import { compileLinks, type LinkRules } from './retired-links.ts';
import { compileRetiredPhrases, type PhraseRules } from './retired-phrases.ts';
import { compileSuperseded, type SupersededRules } from './superseded.ts';

/** A catalogue made ready to check drafts by. Dates are looked at with each draft. */
export interface CheckRules {
  phrases: PhraseRules;
  superseded: SupersededRules;
  internal: InternalRules;
  links: LinkRules;
  names: NameRules;
}

/** Makes a catalogue ready for `checkDraft`: once for each sync, not for each draft. */
export function compileRules(catalogue: {
  contents: readonly Content[];
  tombstones: readonly Tombstone[];
}): CheckRules {
  const { contents, tombstones } = catalogue;
  const links = compileLinks(contents, tombstones);
  const rules: CheckRules = {
    phrases: compileRetiredPhrases(contents),
    superseded: compileSuperseded(contents, tombstones, links.catalogue),
    internal: compileInternal(contents),
    links,
    names: compileNames(contents),
  };
  noteTexts(rules, contents);
  return rules;
}

/** Goes over the texts of the catalogue: which words it uses, and which passages may be sent anyway. */
function noteTexts(
  { superseded, internal, names }: CheckRules,
  contents: readonly Content[],
): void {
  const indexes = [superseded.index, internal.index].filter(({ places }) => places.size > 0);
  const wantsWords = names.contentOf.size > 0;
  if (indexes.length === 0 && !wantsWords) return;
  for (const content of contents) {
    const isFree = mayInsert(content) && indexes.length > 0;
    const isRule = content.kind === 'retired-phrase';
    if (isRule || (!isFree && !wantsWords)) continue;
    for (const text of [content.title, content.body, content.summary]) {
      const { words } = readWords(text);
      if (wantsWords) for (const { form } of words) names.ordinary.add(form);
      if (!isFree) continue;
      for (const hash of shinglesOf(words).hashes) {
        for (const { places, harmless } of indexes) {
          if (places.has(hash | 0)) harmless.add(hash | 0);
        }
      }
    }
  }
}
