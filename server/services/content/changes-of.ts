import type { ChangedValue, ContentChange } from '../../../utils/contract/history.ts';
import type { ContentFields } from './fields.ts';

/** A text is kept so far, from shortly before where it differs. */
const longest = 600;
const leadIn = 60;

/**
 * What differs, field by field; of what is made anew, everything it says. Of a long text the part
 * that changed, with "…" where it was cut.
 *
 * @param before null where there was nothing
 */
export function changesOf(before: ContentFields | null, after: ContentFields): ContentChange[] {
  const was = before === null ? {} : flat(before);
  return Object.entries(flat(after)).flatMap(([field, value]) => {
    const old = was[field] ?? null;
    if (JSON.stringify(old) === JSON.stringify(value)) return [];
    return [{ field, ...cut(old, value) }];
  });
}

/** By the contract's names; nothing is null, whatever nothing looks like in a field. */
function flat({ audience, ...fields }: ContentFields): Record<string, ChangedValue> {
  const { rules, ...lists } = audience;
  const all = Object.entries({
    ...fields,
    ...Object.fromEntries(Object.entries(lists).map(([name, of]) => [`audience.${name}`, of])),
    'audience.rules': rules.map((rule) => JSON.stringify(rule)),
  });
  const isEmpty = (value: unknown) =>
    value === '' || (Array.isArray(value) && value.length === 0) || value === undefined;
  return Object.fromEntries(all.map(([name, value]) => [name, isEmpty(value) ? null : value]));
}

function cut(before: ChangedValue, after: ChangedValue) {
  const from =
    typeof before === 'string' && typeof after === 'string'
      ? Math.max(0, sameUntil(before, after) - leadIn)
      : 0;
  const part = (value: ChangedValue) => {
    if (typeof value !== 'string' || value.length <= longest) return value;
    // The first half of a pair of surrogates is no character.
    const text = value
      .slice(from, from + longest)
      .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
    return `${from > 0 ? '…' : ''}${text}${from + longest < value.length ? '…' : ''}`;
  };
  return { before: part(before), after: part(after) };
}

function sameUntil(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
