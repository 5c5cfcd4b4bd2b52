import { Window } from 'happy-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SelectorTable } from '../../contract/selector-table.ts';
import { gmail } from '../gmail/gmail.ts';
import { gmailTable } from '../gmail/selectors.ts';
import { createPageReader } from './page-reader.ts';

const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKpTHalvorsenPilot';
const window = new Window({ url });
window.document.body.innerHTML = '<div role="main"><h2 data-legacy-thread-id="1">Pilot</h2></div>';
const document = window.document as unknown as Document;
const refuse = vi.fn<Parameters<typeof createPageReader>[2]>();
const sent: SelectorTable = { ...gmailTable, version: 9 };
beforeEach(() => refuse.mockClear());

test('nothing is told before there is a table', () => {
  const pages = createPageReader(gmail, document, refuse);
  expect(pages.read(null)).toEqual({ understood: true, context: null });
});

test('a table whose selectors are none is refused, and nothing is read by it', () => {
  const pages = createPageReader(gmail, document, refuse);
  const bad = { ...sent, parts: { ...sent.parts, subject: [{ name: 'bad', css: 'h2[' }] } };
  pages.use({ table: bad, builtIn: false });
  expect(refuse).toHaveBeenCalledWith(bad, 'malformed');
  expect(pages.using()).toBeNull();
  pages.use({ table: gmailTable, builtIn: true });
  expect(pages.read(null)).toMatchObject({ context: { subject: 'Pilot' } });
});

test('a table that takes too long is dropped after one reading; the built-in one never is', () => {
  const times = [0, 200, 300, 500];
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 0);
  const pages = createPageReader(gmail, document, refuse);
  pages.use({ table: sent, builtIn: false });
  pages.read(null);
  expect(refuse).toHaveBeenCalledWith(sent, 'too-slow');
  pages.use({ table: gmailTable, builtIn: true });
  pages.read(null);
  expect(refuse).toHaveBeenCalledTimes(1);
  clock.mockRestore();
});

test('parts that go into frames are never matched against, which would throw', () => {
  const pages = createPageReader(gmail, document, refuse);
  const into = [{ name: 'into', css: 'iframe >>> button' }];
  const parts = { ...sent.parts, controls: into, belowDraft: into, quoted: into };
  pages.use({ table: { ...sent, parts }, builtIn: false });
  expect(refuse).not.toHaveBeenCalled();
  expect(pages.using()?.reader.isControl(document.body)).toBe(false);
  expect(pages.read(null)).toMatchObject({ context: { subject: 'Pilot' } });
});

test('what should be there and isn’t is named by its part', () => {
  const empty = new Window({ url });
  const pages = createPageReader(gmail, empty.document as unknown as Document, refuse);
  pages.use({ table: gmailTable, builtIn: true });
  expect(pages.read(null)).toEqual({ understood: false, missing: 'scope' });
});
