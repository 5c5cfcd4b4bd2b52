/** A figure that rests on fewer people would tell what one of them did. */
export const fewestPeople = 3;

/** A part of a breakdown: the people it rests on, and how much it weighs. */
export interface Part {
  key: string;
  who: ReadonlySet<string>;
  weight: number;
}

/**
 * Which parts of a breakdown must not be told. Those that rest on fewer than three people; and as long
 * as that is a single one, or all of them together rest on fewer than three, the next smallest too:
 * the total is told, and what the others leave of it would be theirs.
 *
 * @param also parts that must not be told for another reason
 */
export function hiddenParts(
  parts: readonly Part[],
  also: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const hidden = parts.filter(({ key, who }) => who.size < fewestPeople || also.has(key));
  if (hidden.length === 0) return new Set();
  const kept = new Set(parts).difference(new Set(hidden));
  const next = [...kept].toSorted(
    (a, b) => a.who.size - b.who.size || a.weight - b.weight || (a.key < b.key ? -1 : 1),
  );
  const behind = new Set(hidden.flatMap(({ who }) => [...who]));
  for (const part of next) {
    if (hidden.length > 1 && behind.size >= fewestPeople) break;
    hidden.push(part);
    for (const person of part.who) behind.add(person);
  }
  return new Set(hidden.map(({ key }) => key));
}
