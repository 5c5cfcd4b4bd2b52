import { expect, test } from 'vitest';
import {
  changed,
  readDays,
  safeNext,
  withDays,
  withPeriod,
  periodQuery,
  readRange,
} from './address.ts';

test('the period is one of three, and 30 days where nothing sensible is asked', () => {
  expect(readDays(new URLSearchParams('days=7'))).toBe(7);
  expect(readDays(new URLSearchParams('days=8'))).toBe(30);
  expect(readDays(new URLSearchParams(''))).toBe(30);
  expect(withDays('/people', 90)).toBe('/people?days=90');
  expect(withDays('/people', 30)).toBe('/people');
  const week = { from: '2026-11-16', to: '2026-11-22' };
  expect(withPeriod('/usage?sort=shown#top', 30, week)).toBe(
    '/usage?sort=shown&from=2026-11-16&to=2026-11-22#top',
  );
});

test('a filter that is set or emptied leaves the others alone', () => {
  const search = new URLSearchParams('q=norrland&status=draft&days=7');
  expect(changed(search, { status: '', kind: 'deck' }).toString()).toBe(
    'q=norrland&days=7&kind=deck',
  );
  expect(search.get('status')).toBe('draft');
});

test('after signing in one comes back to where one was', () => {
  expect(safeNext('/device?user_code=ABCD')).toBe('/device?user_code=ABCD');
  expect(safeNext('/asset/1#feedback')).toBe('/asset/1#feedback');
});

test('after signing in nobody is led away from this server', () => {
  for (const next of [
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
  ]) {
    expect([next, safeNext(next)]).toEqual([next, '/']);
  }
});

test('a range of days is read from the address, and what can’t be asked for is none', () => {
  const range = (search: string) => readRange(new URLSearchParams(search));
  expect(range('from=2026-10-01&to=2026-10-25')).toEqual({ from: '2026-10-01', to: '2026-10-25' });
  expect(range('from=2026-10-25&to=2026-10-01')).toBeNull();
  expect(range('from=2024-10-25&to=2026-10-01')).toBeNull();
  expect(range('from=yesterday&to=today')).toBeNull();
  expect(range('from=2026-10-01')).toBeNull();
  expect(periodQuery(90, null)).toEqual({ days: '90' });
});
