import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { mapDraft } from './draft-map.ts';
import { snapshot, squash } from './snapshot.ts';

const { document } = new Window({ url: 'https://mail.example/' });
function drawn(html: string): Element {
  const editor = document.createElement('div');
  editor.innerHTML = html;
  return editor as unknown as Element;
}
const textOf = (html: string) => snapshot(drawn(html)).text;

test('knows where lines end, and no line break that a browser adds or drops at the end', () => {
  expect(textOf('<p>Dear team,</p><p>all well</p>')).toBe('Dearteam,\nallwell');
  expect(textOf('Dear team,<br>all well<br>')).toBe('Dearteam,\nallwell');
  expect(textOf('<div>Dear team,<br></div><div>all well</div>')).toBe('Dearteam,\nallwell');
  // An empty line at the end is one: something may be put into it.
  expect(textOf('<p>Dear team,</p><p><br></p>')).toBe('Dearteam,\n');
});

test('spaces of every kind and marks of no width are no letters', () => {
  expect(squash('a\u00A0b \t\u200Bc\u2060\uFEFF\n')).toBe('abc');
  expect(textOf('a&nbsp;b\n  c')).toBe('abc');
});

test('tells links in order, as the browser writes them', () => {
  const { links } = snapshot(
    drawn('<a href="https://b.example">b</a> <a href="https://a.example/x">a</a>'),
  );
  expect(links).toBe('https://b.example/ https://a.example/x ');
});

test('compares a draft of any length, of which only the beginning is told', () => {
  const long = `${'word '.repeat(20_000)}<a href="https://a.example/">end</a>`;
  expect(textOf(long)).toHaveLength(80_003);
  expect(snapshot(drawn(long)).links).toBe('https://a.example/ ');
  expect(mapDraft(drawn(long), null).draft.text.length).toBeLessThanOrEqual(40_000);
});

test('a field of plain text is a draft too', () => {
  const field = document.createElement('textarea');
  field.value = 'Dear\u00A0team,\nsee https://a.example/ \n';
  const { draft } = mapDraft(field as unknown as Element, null);
  expect(draft).toEqual({ text: 'Dear team,\nsee https://a.example/', links: [] });
});
