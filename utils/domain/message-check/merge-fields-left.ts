import type { Finding } from '../../contract/draft.ts';
import { findingAt } from './finding.ts';
import type { DraftRead } from './read-draft.ts';
import type { Situation } from './situation.ts';

/** Merge fields that nobody has filled. */
export function findMergeFieldsLeft(draft: DraftRead, { fields }: Situation): Finding[] {
  return draft.fields.map((field) => {
    const value = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined;
    return findingAt(draft.text, field, {
      kind: 'merge-field',
      content: null,
      title: field.name,
      instead: value ?? '',
      mend: value === undefined ? null : { kind: 'replace', text: value },
    });
  });
}
