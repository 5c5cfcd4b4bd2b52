import type { Finding, FindingKind } from '../../contract/draft.ts';

/** Kinds that say the same about the same words: there the longer finding is enough. */
const families: readonly (readonly FindingKind[])[] = [
  ['retired-phrase', 'claim'],
  ['internal'],
  ['superseded'],
  ['retired-link'],
  ['merge-field'],
  ['competitor-name'],
];

/** Where the first kind stands, the second has nothing to add. */
const covers: readonly (readonly [FindingKind, FindingKind])[] = [
  // Somebody has ruled on these very words.
  ['retired-phrase', 'competitor-name'],
  ['claim', 'competitor-name'],
  ['internal', 'superseded'],
];

/** Findings by place, without those that another one makes idle. */
export function sortOut(findings: readonly Finding[]): Finding[] {
  const kept = families.flatMap((kinds) =>
    withoutOverlaps(findings.filter(({ kind }) => kinds.includes(kind))),
  );
  const idle = new Set<Finding>();
  for (const [strong, weak] of covers) {
    const strongOnes = kept.filter(({ kind }) => kind === strong);
    for (const finding of kept) {
      if (finding.kind === weak && overlapsOne(strongOnes, finding)) idle.add(finding);
    }
  }
  return kept.filter((finding) => !idle.has(finding)).toSorted(byPlace);
}

const byPlace = (a: Finding, b: Finding) => a.from - b.from || b.to - a.to;
const length = ({ from, to }: Finding) => to - from;

/** Of two that overlap the longer stays, of two alike the first. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted(byPlace)) {
    const before = kept.at(-1);
    const overlaps =
      before !== undefined &&
      (finding.from < before.to || (finding.from === before.from && finding.to === before.to));
    if (!overlaps) kept.push(finding);
    else if (length(finding) > length(before)) kept[kept.length - 1] = finding;
  }
  return kept;
}

/** @param sorted by place, without overlaps */
function overlapsOne(sorted: readonly Finding[], { from, to }: Finding): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.to ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return (sorted[low]?.from ?? Infinity) < to;
}
