import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { SitesLetter } from './sites-letter.tsx';

const now = new Date(2026, 5, 17, 14, 5).getTime();
const at = (hour: number, minute: number) => new Date(2026, 5, 17, hour, minute).getTime();
const versions = { adapterVersion: 1, tableVersion: 1 };
const seen = (people: number, firstAt: number) => ({
  people,
  reports: people,
  firstAt,
  lastAt: firstAt,
});
const site = (host: SiteHealth['host'], more: Partial<SiteHealth> = {}): SiteHealth => ({
  host,
  state: 'fine',
  people: 3,
  lastReadAt: now,
  broken: null,
  breakages: [],
  readAgainAt: null,
  weakened: [],
  table: null,
  highestVersion: 0,
  history: [],
  ...more,
});
const unused = site('close', { state: 'unused', people: 0, lastReadAt: null });
const breakage = (people: number, firstAt: number) => ({
  missing: 'title' as const,
  ...versions,
  ...seen(people, firstAt),
  stands: true,
});
const broken = (people: number, firstAt: number) =>
  site('pipedrive', {
    state: 'broken',
    broken: seen(people, firstAt),
    breakages: [breakage(people, firstAt)],
  });
const weak = { ...versions, ...seen(2, now), strategy: 2 };

const markupOf = (...sites: SiteHealth[]) =>
  renderToStaticMarkup(
    <Router ssrPath="/sites">
      <SitesLetter sites={sites} now={now} />
    </Router>,
  );
const wordsOf = (...sites: SiteHealth[]) =>
  markupOf(...sites)
    .replaceAll('</p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .trim()
    .split('\n')
    .map((line) => line.trim());

test('what is broken is told by name, people and since when, and leads to the site', () => {
  const sites = [broken(3, at(10, 42)), site('gmail'), site('outlook'), unused];
  expect(wordsOf(...sites)).toEqual([
    'Cuecard reads 2 of 3 sites as it should.',
    'Pipedrive has changed: 3 people’s pages could not be read since 10:42 AM.',
  ]);
  expect(markupOf(...sites)).toMatch(/<a [^>]*href="\/site\/pipedrive"[^>]*>Pipedrive</);
});

test('one person is one person, and another day is told with the time', () => {
  const [, line] = wordsOf(broken(1, at(10, 42) - 3 * 86_400_000), site('gmail'));
  expect(line).toBe(
    'Pipedrive has changed: 1 person’s pages could not be read since Jun 14, 10:42 AM.',
  );
});

test('what is less sure names its parts, each once, and only those that still are', () => {
  const hubspot = site('hubspot', {
    state: 'weakened',
    weakened: [
      { field: 'company', ...weak, stands: true },
      { field: 'stage', ...weak, stands: true },
      { field: 'amount', ...weak, stands: false },
    ],
  });
  expect(wordsOf(hubspot, site('gmail'))).toEqual([
    'Cuecard reads 1 of 2 sites as it should.',
    'HubSpot is read from less sure places: the company and the stage.',
  ]);
});

test('pages of which some are read and some are not are told as that', () => {
  const partly = { ...broken(1, at(10, 42)), state: 'weakened' as const, broken: null };
  expect(wordsOf(partly)[1]).toBe('On Pipedrive some pages could not be read, others were.');
});

test('where all is well one sentence says so, and where nothing was used that', () => {
  expect(wordsOf(site('gmail'), site('zoho'), unused)).toEqual([
    'Cuecard reads all 2 sites in use as it should.',
  ]);
  expect(wordsOf(site('gmail'), unused)).toEqual([
    'Cuecard reads the one site in use as it should.',
  ]);
  expect(wordsOf(unused)).toEqual(['Nobody used Cuecard on a site in the last 30 days.']);
});
