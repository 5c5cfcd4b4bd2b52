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
 * @returns the text, and the names of fields that nothing is known for: such a text must not be sent
 */
export function fillMergeFields(
  text: string,
  understanding: Understanding | undefined,
  myName: string | undefined,
): { text: string; missing: string[] } {
  const values = mergeValues(understanding, myName);
  const missing: string[] = [];
  const filled = text.replaceAll(field, (whole, name: string) => {
    const value = values[name.toLowerCase().replaceAll(' ', '_')];
    if (value === undefined) missing.push(name);
    return value ?? whole;
  });
  return { text: filled, missing };
}
