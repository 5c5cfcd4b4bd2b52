import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mondayOf, mondayOfWeek, sundayOf, weekName } from './iso-week.ts';

test('weeks begin on Monday and are named by the year of their Thursday', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  expect(sundayOf('2026-11-16')).toBe('2026-11-22');
  expect(weekName('2026-11-22')).toBe('2026-W47');
  // From the table of ISO 8601's edge cases.
  expect(weekName('2005-01-01')).toBe('2004-W53');
  expect(weekName('2008-12-29')).toBe('2009-W01');
  expect(weekName('2010-01-03')).toBe('2009-W53');
});

test('a name that names no week is none', () => {
  for (const name of ['2026-W00', '2025-W53', '2026-W54', '2026-47', '', '2026-W4x']) {
    expect([name, mondayOfWeek(name)]).toEqual([name, null]);
  }
  expect(mondayOfWeek('2026-W53')).toBe('2026-12-28');
});

test('every day is in the week of its name', () => {
  const days = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const monday = mondayOfWeek(weekName(day)) ?? '';
      expect(monday).toBe(mondayOf(day));
      expect(monday <= day && day <= sundayOf(monday)).toBe(true);
    }),
  );
});
