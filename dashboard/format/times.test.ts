import { expect, test } from 'vitest';
import { ago, dayAgo, dayIn, dayLabel, lasting, nextDay, startOfDay, waited } from './times.ts';

const hour = 3_600_000;
const day = 24 * hour;
const noon = Date.UTC(2026, 10, 22, 12);

test('how long something waits is told in its largest whole unit', () => {
  expect(lasting(20_000)).toBe('1 minute');
  expect(lasting(59 * 60_000)).toBe('59 minutes');
  expect(lasting(2.9 * day)).toBe('2 days');
  expect(waited(noon - 3 * hour, noon)).toBe('3 hours');
});

test('what just happened happened this minute, not in the future', () => {
  expect(ago(noon, noon)).toBe('this minute');
  expect(ago(noon + 5_000, noon)).toBe('this minute');
  expect(ago(noon - day, noon)).toBe('yesterday');
});

test('a calendar day is the same day wherever it is read', () => {
  expect(dayLabel('2026-11-01')).toContain('1');
  expect(nextDay('2026-12-31')).toBe('2027-01-01');
  expect(nextDay('2028-02-28')).toBe('2028-02-29');
});

test('the last active day is told by the calendar of the workspace', () => {
  const late = Date.UTC(2026, 10, 21, 23, 30);
  expect(dayAgo('2026-11-21', 'Europe/Berlin', late)).toBe('yesterday');
  expect(dayAgo('2026-11-21', 'UTC', late)).toBe('today');
});

test('a day starts at its own midnight, also where clocks changed that day', () => {
  expect(startOfDay('2026-11-22', 'UTC')).toBe(Date.UTC(2026, 10, 22));
  expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 23));
  expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22));
  expect(startOfDay('2026-10-26', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 23));
  expect(startOfDay('2026-11-22', 'Asia/Kolkata')).toBe(Date.UTC(2026, 10, 21, 18, 30));
});

test('a day comes back as itself in every time zone', () => {
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Lisbon']) {
    for (const date of ['2026-01-01', '2026-03-29', '2026-11-01', '2026-12-31']) {
      expect([zone, dayIn(startOfDay(date, zone), zone)]).toEqual([zone, date]);
    }
  }
});
