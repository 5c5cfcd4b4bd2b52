import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime } from './calendar.ts';
import { endOfWeek, localHour, startOfDay } from './week-moments.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/Santiago',
  'Africa/Cairo',
] as const;

test('a day starts where the day before ends, in every zone and whatever the clocks do', () => {
  const days = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2035-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      const start = startOfDay(day, zone);
      expect(localTime(start, zone).day).toBe(day);
      expect(localTime(start - 1, zone).day < day).toBe(true);
    }),
  );
});

test('a week in which clocks change is an hour longer or shorter', () => {
  const lasts = (monday: string) =>
    (endOfWeek(monday, 'Europe/Berlin') - startOfDay(monday, 'Europe/Berlin')) / 3_600_000;
  expect([lasts('2026-10-19'), lasts('2026-03-23'), lasts('2026-11-16')]).toEqual([169, 167, 168]);
});

test('the hour is the one on the wall', () => {
  const at = Date.UTC(2026, 10, 23, 6, 59);
  expect(localHour(at, 'Europe/Berlin')).toBe(7);
  expect(localHour(at, 'America/New_York')).toBe(1);
  expect(localHour(Date.UTC(2026, 10, 23, 0, 5), 'UTC')).toBe(0);
});
