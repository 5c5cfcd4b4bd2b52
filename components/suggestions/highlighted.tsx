/** Text with the ranges that matched a search marked; ranges are [first, last], both included. */
export function Highlighted({
  text,
  ranges,
}: {
  text: string;
  ranges: readonly [number, number][];
}) {
  const parts: { text: string; marked: boolean; at: number }[] = [];
  let end = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (from < end) continue;
    if (from > end) parts.push({ text: text.slice(end, from), marked: false, at: end });
    parts.push({ text: text.slice(from, to + 1), marked: true, at: from });
    end = to + 1;
  }
  parts.push({ text: text.slice(end), marked: false, at: end });
  return (
    <>{parts.map((part) => (part.marked ? <mark key={part.at}>{part.text}</mark> : part.text))}</>
  );
}
