import { expect, test } from 'vitest';
import { siteStateOf, unreadReports, type HealthReport, type SiteFacts } from './site-state.ts';

const noon = Date.parse('2026-06-17T12:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;

const report = (more: Partial<HealthReport> = {}): HealthReport => ({
  userId: 'mara',
  at: noon,
  broken: true,
  tableVersion: 1,
  ...more,
});
const stateOf = (
  reports: HealthReport[],
  reads: Record<string, number> = {},
  table: SiteFacts['table'] = null,
) => siteStateOf({ reports, readAt: new Map(Object.entries(reads)), table });

test('a host that nobody used is unused, one that is read without a word is fine', () => {
  expect(stateOf([])).toBe('unused');
  expect(stateOf([], { mara: noon })).toBe('fine');
});

test('one person whose pages can’t be read makes it broken, whatever others read that day', () => {
  expect(stateOf([report()])).toBe('broken');
  expect(stateOf([report()], { mara: noon - hour, joao: noon + hour })).toBe('broken');
});

test('once they have read a page again it is not broken, and not yet sure either', () => {
  expect(stateOf([report()], { mara: noon + hour })).toBe('weakened');
});

test('a later day on which a page was read, and nobody complained, makes it fine', () => {
  expect(stateOf([report()], { joao: noon + day })).toBe('fine');
  expect(
    stateOf([report(), report({ userId: 'ellen', at: noon + day })], { joao: noon + day }),
  ).toBe('broken');
  expect(stateOf([report({ at: noon + 11 * hour })], { joao: noon + 12 * hour })).toBe('fine');
});

test('fields from later places weaken it until a day without', () => {
  const weak = report({ broken: false });
  expect(stateOf([weak], { mara: noon + hour })).toBe('weakened');
  expect(stateOf([weak], { mara: noon + day })).toBe('fine');
  expect(stateOf([weak])).toBe('weakened');
});

test('a newer table settles what was said of older ones, when the same person read a page by it', () => {
  const table = { version: 2, at: noon + hour };
  expect(stateOf([report()], {}, table)).toBe('broken');
  expect(stateOf([report()], { joao: noon + 2 * hour }, table)).toBe('broken');
  expect(stateOf([report()], { mara: noon + 2 * hour }, table)).toBe('fine');
  const again = report({ broken: false, tableVersion: 2, at: noon + 2 * hour });
  expect(stateOf([report(), again], { mara: noon + 2 * hour }, table)).toBe('weakened');
  expect(stateOf([report({ tableVersion: 2 })], { mara: noon + 2 * hour }, table)).toBe('weakened');
});

test('those who can’t read now are told apart from those who can again', () => {
  const reports = [
    report(),
    report({ userId: 'joao' }),
    report({ userId: 'ellen', at: noon - day }),
  ];
  const readAt = new Map([['joao', noon + hour]]);
  const unread = unreadReports({ reports, readAt, table: null });
  expect(unread.map(({ userId }) => userId)).toEqual(['mara']);
});
