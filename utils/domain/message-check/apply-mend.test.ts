import { expect, test } from 'vitest';
import type { Finding, Mend } from '../../contract/draft.ts';
import { applyMend } from './apply-mend.ts';

const text = 'one two three four five';
const link = (from: number, to: number, url = 'https://a.example') => ({ from, to, url });
/** "three" stands at 8 to 13. */
const finding = (mend: Mend | null, from = 8, to = 13): Finding => ({
  key: 'k',
  kind: 'retired-phrase',
  from,
  to,
  found: text.slice(from, to),
  contentId: null,
  linksTo: null,
  rule: '',
  ownerName: '',
  instead: '',
  mend,
});
const replace: Mend = { kind: 'replace', text: '3' };

test('words are replaced or taken out, and the rest stays', () => {
  expect(applyMend({ text, links: [] }, finding(replace)).text).toBe('one two 3 four five');
  expect(applyMend({ text, links: [] }, finding({ kind: 'remove' })).text).toBe(
    'one two  four five',
  );
});

test('without a mend, or when the text has changed, nothing happens', () => {
  const draft = { text, links: [link(8, 13)] };
  expect(applyMend(draft, finding(null))).toBe(draft);
  const changed = { text: text.toUpperCase(), links: [] };
  expect(applyMend(changed, finding(replace))).toBe(changed);
});

test('links move along with their words', () => {
  const after = (from: number, to: number, mend: Mend = replace) =>
    applyMend({ text, links: [link(from, to)] }, finding(mend)).links.map((l) => [l.from, l.to]);
  expect(after(0, 3)).toEqual([[0, 3]]);
  expect(after(14, 18)).toEqual([[10, 14]]);
  expect(after(8, 13)).toEqual([[8, 9]]);
  expect(after(4, 18)).toEqual([[4, 14]]);
  expect(after(9, 12)).toEqual([]);
  expect(after(4, 10)).toEqual([[4, 8]]);
  expect(after(10, 18)).toEqual([[9, 14]]);
  expect(after(8, 13, { kind: 'remove' })).toEqual([]);
  expect(after(8, 8)).toEqual([[8, 8]]);
  expect(after(13, 13)).toEqual([[9, 9]]);
});

test('a link is pointed elsewhere, and made where there was none', () => {
  const mend: Mend = { kind: 'relink', text: 'the new one', url: 'https://b.example' };
  for (const links of [[link(8, 13)], []]) {
    const mended = applyMend({ text, links: [...links, link(14, 18)] }, finding(mend));
    expect(mended).toEqual({
      text: 'one two the new one four five',
      links: [link(8, 19, 'https://b.example'), link(20, 24)],
    });
  }
});
