import { expect, test } from 'vitest';
import { emptyFields } from './editor-fields.ts';
import { keep, readKept } from './kept-fields.ts';

function createShelf() {
  const things = new Map<string, string>();
  return {
    getItem: (key: string) => things.get(key) ?? null,
    setItem: (key: string, value: string) => void things.set(key, value),
    removeItem: (key: string) => void things.delete(key),
  };
}

test('what was typed comes back, until it is saved or thrown away', () => {
  const shelf = createShelf();
  const typed = { fields: { ...emptyFields('message'), title: 'Half a thought' }, seen: 12 };
  keep(shelf, 'message new', typed);
  expect(readKept(shelf, 'message new')).toEqual(typed);
  expect(readKept(shelf, 'asset new')).toBeNull();
  keep(shelf, 'message new', null);
  expect(readKept(shelf, 'message new')).toBeNull();
});

test('what is no editor’s is left alone', () => {
  const shelf = createShelf();
  for (const odd of ['{', 'null', '{"fields":{"title":"only"}}', '{"fields":null}', '[]']) {
    shelf.setItem('odd', odd);
    expect(readKept(shelf, 'odd')).toBeNull();
  }
});

test('a browser that forbids keeping stops nobody', () => {
  const refuse = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  const shelf = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(() => keep(shelf, 'a', { fields: emptyFields('asset') })).not.toThrow();
  expect(readKept(shelf, 'a')).toBeNull();
});
