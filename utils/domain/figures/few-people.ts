/** A figure that rests on fewer people would tell what one of them did. */
export const fewestPeople = 3;

/** A part of a breakdown: who it rests on, and how much it weighs. */
export interface Part {
  key: string;
  people: number;
  weight: number;
}

/**
 * Which parts of a breakdown must not be told. Those that rest on fewer than three people; and where
 * that is a single one, the next smallest too: the total is told, and the rest of it would be that
 * one's.
 *
 * @param also parts that must not be told for another reason
 */
export function hiddenParts(
  parts: readonly Part[],
  also: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const hidden = new Set(
    parts.filter(({ key, people }) => people < fewestPeople || also.has(key)).map(({ key }) => key),
  );
  if (hidden.size !== 1) return hidden;
  const [next] = parts
    .filter(({ key }) => !hidden.has(key))
    .toSorted((a, b) => a.people - b.people || a.weight - b.weight || (a.key < b.key ? -1 : 1));
  if (next !== undefined) hidden.add(next.key);
  return hidden;
}
