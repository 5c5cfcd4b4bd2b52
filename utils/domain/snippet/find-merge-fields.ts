/** A merge field as it stands in a text: `{{ first_name }}`. */
export interface MergeField {
  /** UTF-16 offsets, `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** `first_name`, as `fillMergeFields` knows it. */
  name: string;
}

const longest = 200;

/**
 * The merge fields that stand in a text, in order. Goes over the text once: thousands of braces
 * without an end cost no more than letters do.
 */
export function findMergeFields(text: string): MergeField[] {
  const found: MergeField[] = [];
  let at = text.indexOf('{{');
  while (at >= 0) {
    let inner = at + 2;
    while (text.charAt(inner) === '{') inner += 1;
    let end = inner;
    const limit = Math.min(text.length, inner + longest);
    while (end < limit && !'{}\n'.includes(text.charAt(end))) end += 1;
    const name = text.slice(inner, end).trim();
    let to = end;
    while (text.charAt(to) === '}') to += 1;
    if (to - end >= 2 && name !== '') {
      found.push({ from: at, to, name: name.toLowerCase().replaceAll(/\s+/g, '_') });
    }
    at = text.indexOf('{{', Math.max(to, inner));
  }
  return found;
}
