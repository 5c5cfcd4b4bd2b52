import { expect, test } from 'vitest';
import { testAsset, testMessage } from '../../../test/content.ts';
import { check } from '../../../test/fixtures/drafts/check.ts';
import type { Tombstone } from '../../contract/catalogue.ts';
import { addressKey } from '../links/address-key.ts';
import { visitAddress } from '../links/visit-address.ts';

const gone = 'https://files.example/old?v=1';
const next = testAsset({ title: 'New study', url: 'https://files.example/new' });
const tombstone = (part: Partial<Tombstone> = {}): Tombstone => ({
  type: 'asset',
  id: testAsset().id,
  reason: 'retired',
  title: 'Old study',
  addressKey: addressKey(gone),
  fingerprint: [],
  replacementId: next.id,
  removedAt: 1,
  ...part,
});
const linked = (url: string) => ({ text: 'See this study.', links: [{ from: 4, to: 14, url }] });

test('a link to what is gone is pointed to its replacement', () => {
  const [finding, ...more] = check({ contents: [next], tombstones: [tombstone()] }, linked(gone));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ kind: 'retired-link', found: 'this study', rule: 'Old study' });
  expect(finding?.mend).toEqual({ kind: 'relink', text: 'New study', url: next.url });
});

test('an address in the text stays an address', () => {
  for (const draft of [
    `See ${gone}.`,
    { text: `See ${gone}.`, links: [{ from: 4, to: 4 + gone.length, url: gone }] },
  ]) {
    expect(check({ contents: [next], tombstones: [tombstone()] }, draft)).toMatchObject([
      { found: gone, mend: { kind: 'relink', text: next.url, url: next.url } },
    ]);
  }
  expect(check({ tombstones: [tombstone()] }, 'files.example/old?v=1')).toHaveLength(1);
  expect(check({ tombstones: [tombstone()] }, `> ${gone}\n`)).toEqual([]);
});

test('replacements are followed until one is there, and never in a circle', () => {
  const middle = tombstone({ addressKey: '', replacementId: next.id });
  const first = tombstone({ replacementId: middle.id });
  const mendOf = (...tombstones: Tombstone[]) =>
    check({ contents: [next, internal, later], tombstones }, linked(gone))[0]?.mend;
  const internal = testAsset({ visibility: 'internal', url: 'https://files.example/i' });
  const later = testAsset({ startsAt: 2000, url: 'https://files.example/l' });
  expect(mendOf(first, middle)).toMatchObject({ url: next.url });
  expect(mendOf(first, { ...middle, replacementId: first.id })).toBeNull();
  expect(mendOf(tombstone({ replacementId: null }))).toBeNull();
  expect(mendOf(tombstone({ replacementId: internal.id }))).toBeNull();
  expect(mendOf(tombstone({ replacementId: later.id }))).toBeNull();
});

test('an asset that has ended is gone though no sync has said so; a current one at its address is not', () => {
  const ended = testAsset({ url: gone, endsAt: 1000 });
  expect(check({ contents: [ended] }, linked(gone))).toMatchObject([
    { kind: 'retired-link', contentId: ended.id, mend: null },
  ]);
  const contents = [ended, testAsset({ url: `${gone}&utm_source=x` })];
  expect(check({ contents, tombstones: [tombstone()] }, linked(gone))).toEqual([]);
});

test('a current page that shows what is gone is current; a redirect to it is not', () => {
  const url = `https://viewer.example/?file=${encodeURIComponent(gone)}`;
  const tombstones = [tombstone()];
  expect(check({ tombstones }, linked(url))).toHaveLength(1);
  expect(check({ contents: [testAsset({ url })], tombstones }, linked(url))).toEqual([]);
});

test('messages have no address, and other links are nobody’s business', () => {
  const tombstones = [tombstone({ type: 'message', addressKey: '' })];
  expect(check({ contents: [testMessage()], tombstones }, linked('mailto:a@b.example'))).toEqual(
    [],
  );
  expect(check({ tombstones: [tombstone()] }, linked('https://files.example/old?v=2'))).toEqual([]);
});

test('a link that counts visits is known by the content it names, also in a wrapper and of an old server', () => {
  const { id: eventId } = testAsset();
  const old = tombstone({ addressKey: '' });
  const visit = visitAddress('https://old-cuecard.example', { contentId: old.id, eventId });
  const wrapped = `https://safelinks.example/?url=${encodeURIComponent(visit)}`;
  for (const url of [visit, wrapped]) {
    expect(check({ contents: [next], tombstones: [old] }, linked(url))).toMatchObject([
      { kind: 'retired-link', rule: 'Old study', mend: { kind: 'relink', url: next.url } },
    ]);
  }
  const current = visitAddress('https://cuecard.example', { contentId: next.id, eventId });
  expect(check({ contents: [next], tombstones: [old] }, linked(current))).toEqual([]);
  expect(check({ contents: [next] }, linked(visit))).toEqual([]);
  const internal = testAsset({ visibility: 'internal' });
  const leaked = visitAddress('https://cuecard.example', { contentId: internal.id, eventId });
  expect(check({ contents: [internal] }, linked(leaked))).toMatchObject([{ kind: 'internal' }]);
});
