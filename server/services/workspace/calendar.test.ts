import { expect, test } from 'vitest';
import { addDays, createLocalClock, daysUntil, localTime } from './calendar.ts';

test('days and hours follow the zone, also by half hours', () => {
  const at = Date.parse('2026-03-01T23:40:12.345Z');
  expect(localTime(at, 'UTC')).toEqual({
    day: '2026-03-01',
    hour: Date.parse('2026-03-01T23:00Z'),
  });
  expect(localTime(at, 'Asia/Kolkata')).toEqual({
    day: '2026-03-02',
    hour: Date.parse('2026-03-01T23:30Z'),
  });
  expect(localTime(at, 'America/New_York').day).toBe('2026-03-01');
});

test('the hour that comes twice in autumn is two hours', () => {
  const first = localTime(Date.parse('2026-10-25T00:30Z'), 'Europe/Berlin');
  const second = localTime(Date.parse('2026-10-25T01:30Z'), 'Europe/Berlin');
  expect(first.day).toBe('2026-10-25');
  expect(second.hour - first.hour).toBe(3_600_000);
});

test('the clock for many moments agrees with the one for one', () => {
  for (const zone of ['UTC', 'Asia/Kathmandu', 'Europe/Berlin', 'America/St_Johns']) {
    const clock = createLocalClock(zone);
    for (
      let at = Date.parse('2026-03-28T20:00Z');
      at < Date.parse('2026-03-29T06:00Z');
      at += 421_337
    ) {
      expect(clock(at)).toEqual(localTime(at, zone));
    }
  }
});

test('days are counted over the ends of months', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  expect(daysUntil('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});
