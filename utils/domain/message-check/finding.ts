import type { Content, Tombstone } from '../../contract/catalogue.ts';
import type { Finding, FindingKind, Mend } from '../../contract/draft.ts';
import { formOf } from '../links/read-words.ts';

/** Longer texts are named by a number in a key. */
const longestInKey = 80;

/** Makes a finding of a place in a text; the content that makes the rule may be a tombstone. */
export function findingAt(
  text: string,
  place: { from: number; to: number },
  rule: {
    kind: FindingKind;
    content: Content | Tombstone | null;
    title?: string;
    instead: string;
    mend: Mend | null;
    linksTo?: string | null;
  },
): Finding {
  const { from, to } = place;
  const found = text.slice(from, to);
  const { kind, content, instead, mend, linksTo = null } = rule;
  return {
    key: `${kind}:${content?.id ?? ''}:${keyOf(found)}`,
    kind,
    from,
    to,
    found,
    contentId: content?.id ?? null,
    rule: rule.title ?? content?.title ?? '',
    ownerName: content !== null && 'ownerName' in content ? content.ownerName : '',
    instead,
    mend,
    linksTo,
  };
}

/** The same for the same words, however they are cased and spaced. */
function keyOf(found: string): string {
  const folded = formOf(found).replaceAll(/\s+/g, ' ').trim();
  if (folded.length <= longestInKey) return folded;
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  }
  return `${folded.slice(0, longestInKey)}…${(hash >>> 0).toString(36)}`;
}
