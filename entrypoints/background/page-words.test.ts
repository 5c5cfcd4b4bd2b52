import { Window } from 'happy-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { matchLead } from '../../utils/domain/leads/match-lead.ts';
import { readWords } from './page-words.ts';

/** What is read of a page. */
function wordsOf(html: string, change?: (document: Window['document']) => void): string {
  const window = new Window({ url: 'https://crm.example/lead/1' });
  window.document.body.innerHTML = html;
  change?.(window.document);
  for (const name of [
    'document',
    'Node',
    'Element',
    'HTMLInputElement',
    'HTMLSelectElement',
    'HTMLTextAreaElement',
  ] as const) {
    vi.stubGlobal(name, window[name]);
  }
  return readWords();
}
const sources = [{ id: 'webinar', label: 'Webinar' }];
const sourceIn = (text: string) => matchLead(text, { sources, campaigns: [] }).source;

afterEach(() => vi.unstubAllGlobals());

test('a field’s value is read where it stands: as text, in a box, as a choice, in an open component', () => {
  expect(sourceIn(wordsOf('<dl><dt>Lead source</dt><dd>Webinar</dd></dl>'))).toBe('webinar');
  expect(sourceIn(wordsOf('<span>Lead source</span><span>Webinar</span>'))).toBe('webinar');
  expect(sourceIn(wordsOf('<label>Lead source</label><input value="Webinar">'))).toBe('webinar');
  const select = '<select><option>Fair</option><option selected>Webinar</option></select>';
  expect(sourceIn(wordsOf(`<label>Lead source</label>${select}`))).toBe('webinar');
  const inRoot = wordsOf('<p>Lead source</p><x-field></x-field>', (document) => {
    const root = document.querySelector('x-field')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b>Webinar</b>';
  });
  expect(sourceIn(inRoot)).toBe('webinar');
});

test('what the rep is writing, passwords and scripts are not read', () => {
  const text = wordsOf(
    '<script>secret1</script><style>secret2</style><input type="password" value="secret3"><textarea>secret4</textarea><p>Dana</p>',
  );
  expect(text).toContain('Dana');
  expect(text).not.toMatch(/secret/);
});

test('a page without end is read for so much', () => {
  expect(wordsOf(`<p>${'word '.repeat(100_000)}</p>`).length).toBeLessThanOrEqual(200_000);
});
