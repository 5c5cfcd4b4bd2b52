import type { Draft, Finding } from '../../contract/draft.ts';

type Link = Draft['links'][number];

/**
 * The draft after one click on a finding: what was found is replaced, pointed elsewhere or taken out.
 * Everything outside it stays as it was, and links move along with their words. A finding without
 * mend, or one that is no longer at its place, changes nothing.
 */
export function applyMend(draft: Draft, finding: Finding): Draft {
  const { from, to, found, mend } = finding;
  if (mend === null || draft.text.slice(from, to) !== found) return draft;
  const put = mend.kind === 'remove' ? '' : mend.text;
  const text = draft.text.slice(0, from) + put + draft.text.slice(to);
  const others = draft.links.filter(
    (link) => mend.kind !== 'relink' || link.from !== from || link.to !== to,
  );
  const links = others.flatMap((link) => moveLink(link, finding, put.length));
  if (mend.kind === 'relink') links.push({ from, to: from + put.length, url: mend.url });
  return { text, links: links.toSorted((a, b) => a.from - b.from) };
}

/** Where a link stands when `length` units are put in the place of what was found. */
function moveLink(link: Link, { from, to }: Finding, length: number): Link[] {
  const shift = length - (to - from);
  const isEmpty = link.from === link.to;
  if (link.to <= from && (isEmpty || link.from < from)) return [link];
  if (link.from >= to && (isEmpty || link.to > to)) {
    return [{ ...link, from: link.from + shift, to: link.to + shift }];
  }
  // All of the words found, or more: the link keeps its words, whatever they are now.
  if (link.from <= from && link.to >= to) {
    const kept = { ...link, to: link.to + shift };
    return kept.from < kept.to ? [kept] : [];
  }
  // Within the words found: it goes with them.
  if (link.from >= from && link.to <= to) return [];
  return link.from < from
    ? [{ ...link, to: from }]
    : [{ ...link, from: from + length, to: link.to + shift }];
}
