/** An entry of a list, as it was and as it is typed. */
export interface Line {
  id?: string | undefined;
  label: string;
}

/**
 * The entries of a text, one a line. A line that says what an entry said keeps its id; the lines left
 * over are renamings of the entries left over, in order, where there are as many of both.
 */
export function readLines(text: string, before: readonly { id: string; label: string }[]): Line[] {
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const idOf = new Map(before.map(({ id, label }) => [label.toLowerCase(), id]));
  const known = new Set(labels.map((label) => label.toLowerCase()));
  const gone = before.filter(({ label }) => !known.has(label.toLowerCase()));
  const fresh = labels.filter((label) => !idOf.has(label.toLowerCase()));
  return labels.map((label) => {
    const id = idOf.get(label.toLowerCase());
    if (id !== undefined) return { id, label };
    const renamed = gone.length === fresh.length ? gone[fresh.indexOf(label)]?.id : undefined;
    return renamed === undefined ? { label } : { id: renamed, label };
  });
}

export const toText = (lines: readonly { label: string }[]) =>
  lines.map(({ label }) => label).join('\n');
