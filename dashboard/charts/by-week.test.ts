import { expect, test } from 'vitest';
import { byWeek } from './by-week.ts';

test('days are put together by the week they are in', () => {
  // 2026-11-22 is a Sunday.
  const days = ['2026-11-21', '2026-11-22', '2026-11-23'].map((day, index) => ({
    day,
    value: index + 1,
  }));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(byWeek(days, sum)).toEqual([
    { day: '2026-11-16', value: 3 },
    { day: '2026-11-23', value: 3 },
  ]);
});
