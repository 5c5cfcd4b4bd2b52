import type { Understanding } from '../../contract/cue.ts';

const field = /\{\{\s*([a-z_ ]+?)\s*\}\}/gi;

/** What the merge fields stand for, by name; undefined where nothing is known. */
export function mergeValues(
  understanding: Understanding | undefined,
  myName: string | undefined,
): Record<string, string | undefined> {
  return {
    first_name: understanding?.who?.includes('@') ? undefined : understanding?.who?.split(/\s+/)[0],
    company: understanding?.company,
    my_name: myName,
  };
}

/**
 * Fills `{{first_name}}`, `{{company}}` and `{{my_name}}` from the context.
 * @param said what the rep wrote for fields, by name as `missing` gave them
 * @returns the text, and the names of fields that nothing is known for: such a text must not be sent
 */
export function fillMergeFields(
  text: string,
  understanding: Understanding | undefined,
  myName: string | undefined,
  said: Readonly<Record<string, string>> = {},
): { text: string; missing: string[] } {
  const values = { ...mergeValues(understanding, myName), ...said };
  const missing = new Set<string>();
  const filled = text.replaceAll(field, (whole, name: string) => {
    const known = name.toLowerCase().replaceAll(' ', '_');
    const value = Object.hasOwn(values, known) ? values[known] : undefined;
    if (value === undefined) missing.add(known);
    return value ?? whole;
  });
  return { text: filled, missing: [...missing] };
}
