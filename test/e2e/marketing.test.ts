import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnnouncementRecord } from '../../utils/contract/announcements.ts';
import type { MyEvents } from '../../utils/contract/people.ts';
import type { FieldNote } from '../../utils/contract/notes.ts';
import type { ContentRequest } from '../../utils/contract/requests.ts';
import { readVisitAddress } from '../../utils/domain/links/visit-address.ts';
import { barriersIn } from './support/barriers.ts';
import { leakIn } from './support/canaries.ts';
import type { Chromium } from './support/chromium.ts';
import { startChromium } from './support/chromium.ts';
import type { LeadTermIds } from './support/lead-page.ts';
import { leadPage, leadTerms } from './support/lead-page.ts';
import { nextPulse } from './support/pulse.ts';
import { connect, eventually, openSidebar, outboxEmpty } from './support/rep.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import type { StandIn } from './support/stand-ins.ts';

let server: SampleServer;
let chromium: Chromium;
let lead: StandIn;
let rep: string;
let marketer: string;
let terms: LeadTermIds;
let tab: Page;
let sidebar: Frame;

const as = <T>(token: string, method: string, path: string, body?: unknown) =>
  server.call<T>(token, path, { method, ...(body !== undefined && { body }) });
const recorded = async (kind: string) =>
  (await server.call<MyEvents>(rep, '/v1/me/events?limit=100')).events.filter(
    (event) => event.kind === kind,
  );
const assetId = async (title: string) => {
  const path = `/v1/assets?q=${encodeURIComponent(title)}&status=approved`;
  const { assets } = await server.call<{ assets: { id: string; title: string }[] }>(marketer, path);
  return assets.find((asset) => asset.title === title)?.id ?? '';
};
const choose = async (item: string) => {
  await sidebar.click('[aria-label=More]');
  await sidebar.getByRole('menuitem', { name: item, exact: true }).click();
  await sidebar.getByRole('dialog').waitFor();
  expect(await barriersIn(sidebar), item).toEqual([]);
};
const leave = async () => {
  await tab.keyboard.press('Escape');
  await expect.poll(() => sidebar.getByRole('dialog').count()).toBe(0);
};

beforeAll(async () => {
  server = await createSampleServer();
  ({ rep, marketer } = server);
  await server.start();
  await as(server.admin, 'PATCH', '/v1/settings', { countVisits: true, outcomes: true });
  terms = await as(marketer, 'PUT', '/v1/leads/terms', leadTerms);
  const meaning = 'Three sites, and somebody who decides.';
  const { glossary } = await server.call<{ glossary: { id: string; term: string }[] }>(
    marketer,
    '/v1/glossary',
  );
  const known = glossary.find(({ term }) => term === 'Qualified lead');
  await as(marketer, 'PATCH', `/v1/glossary/${known?.id}`, { meaning });
  await as(marketer, 'POST', '/v1/requests', { title: 'Rail freight case study' });
  lead = await leadPage();
  chromium = await startChromium({ standIns: [lead] });
  await connect(chromium, server, rep);
  ({ tab, sidebar } = await openSidebar(chromium, lead));
});
afterAll(async () => {
  await chromium?.close();
  await server?.kill();
});

test('a lead is judged by the shared definition, and only ids of the workspace’s lists leave', async () => {
  await sidebar.click('[aria-label="What is a good lead?"]');
  const term = sidebar.locator('.dialog .term');
  await term.focus();
  await tab.keyboard.press('Enter');
  await sidebar.getByText('Three sites, and somebody who decides.').waitFor();
  expect(await barriersIn(sidebar)).toEqual([]);
  await tab.keyboard.press('Escape');
  await leave();
  await sidebar.click('[data-lead=not]');
  await sidebar.getByText('Too small').click();
  await sidebar.getByText('You said: Not a fit').waitFor();
  const [judged] = await eventually(
    () => recorded('judged'),
    (events) => events.length > 0,
  );
  expect(judged?.stored).toMatchObject({
    fit: 'not',
    reason: terms.reasons[0]?.id,
    source: terms.sources[0]?.id,
    campaign: terms.campaigns[0]?.id,
    record: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  });
  // By keyboard from there on: a line to it, and the focus is never lost.
  await tab.keyboard.press('Enter');
  await sidebar.getByText('without your name').waitFor();
  expect(await barriersIn(sidebar)).toEqual([]);
  await tab.keyboard.type('One depot, no yard');
  await tab.keyboard.press('Enter');
  await sidebar.getByText('“One depot, no yard”').waitFor();
  const commented = await eventually(
    () => recorded('judged'),
    ([newest]) => newest?.stored['comment'] !== undefined,
  );
  expect(commented[0]?.stored).toMatchObject({
    comment: 'One depot, no yard',
    source: terms.sources[0]?.id,
  });
  // It is remembered for this record.
  await tab.reload();
  ({ sidebar } = await reopened());
  await sidebar.getByText('You said: Not a fit').waitFor();
});

test('a field note is one key and one line, with the rep’s name for marketing', async () => {
  await sidebar.locator('.card').first().focus();
  await tab.keyboard.press('n');
  await sidebar.getByText('Marketing sees this line with your name.').waitFor();
  expect(await barriersIn(sidebar)).toEqual([]);
  await tab.keyboard.type('They say our cameras freeze');
  await tab.keyboard.press('Enter');
  await sidebar.getByText('Noted.').waitFor();
  const { notes } = await eventually(
    () => server.call<{ notes: FieldNote[] }>(marketer, '/v1/notes'),
    (answer) => answer.notes.some(({ text }) => text.includes('cameras freeze')),
  );
  expect(notes.find(({ text }) => text.includes('cameras freeze'))?.fromName).toBe('Mara Lind');
});

test('from a card a note is about its content, and Esc gives the focus back to the card', async () => {
  const card = sidebar.locator('section[aria-labelledby=cues-title] .card').first();
  const title = (await card.locator('h3').textContent()) ?? '';
  const focused = () => sidebar.evaluate(() => document.activeElement?.ariaLabel);
  const begin = async () => {
    await card.locator('[aria-label^="More for"]').focus();
    await tab.keyboard.press('Enter');
    await sidebar.getByRole('menuitem', { name: 'Write a note about this' }).waitFor();
    await tab.keyboard.press('Enter');
    await sidebar.getByText(`About: ${title}`).waitFor();
    await expect.poll(focused).toBe('Objection');
  };
  await begin();
  await tab.keyboard.press('Escape');
  await expect.poll(focused).toBe(title);
  await begin();
  expect(await barriersIn(sidebar)).toEqual([]);
  await tab.keyboard.type('They ask who audited it');
  await tab.keyboard.press('Enter');
  await sidebar.getByText('Noted.').waitFor();
  await tab.keyboard.press('Escape');
  await expect.poll(focused).toBe(title);
  const { notes } = await eventually(
    () => server.call<{ notes: FieldNote[] }>(marketer, '/v1/notes'),
    (answer) => answer.notes.some(({ text }) => text.includes('audited')),
  );
  expect(notes.find(({ text }) => text.includes('audited'))?.contentTitle).toBe(title);
});

test('what marketing changes is here without the rep doing anything: news, once, with what to use now', async () => {
  const card = sidebar.locator('section[aria-labelledby=cues-title] .card').first();
  const title = (await card.locator('h3').textContent()) ?? '';
  await card.getByText('Insert', { exact: true }).click();
  await sidebar.waitForSelector('text=Inserted');
  await outboxEmpty(sidebar);
  // The link counts visits by the insertion's own event; its words stay the title.
  const link = tab.locator('[contenteditable] a');
  expect(await link.textContent()).toBe(title);
  const [inserted] = await recorded('inserted');
  expect(readVisitAddress((await link.getAttribute('href')) ?? '')).toEqual({
    contentId: await assetId(title),
    eventId: inserted?.id,
  });

  const replacement = 'Security and data residency on one page';
  const other = title === replacement ? 'Support and service levels' : replacement;
  await as(marketer, 'PATCH', `/v1/assets/${await assetId(title)}`, {
    status: 'retired',
    replacementId: await assetId(other),
  });
  const body = 'A **qualified lead** is now three sites.';
  await as(marketer, 'POST', '/v1/announcements', { title: 'New definition', body });
  const { message } = await as<{ message: { id: string } }>(marketer, 'POST', '/v1/messages', {
    title: 'dwell time guarantee',
    kind: 'retired-phrase',
    phrases: ['Hi Odalys'],
    instead: 'Hello Odalys',
  });
  for (const status of ['in-review', 'approved']) {
    await as(marketer, 'PATCH', `/v1/messages/${message.id}`, { status });
  }
  await nextPulse(chromium);
  await sidebar.locator('.told-line', { hasText: title }).waitFor();
  // The draft that is open is checked by what is said now, and by what its link leads to.
  await sidebar.getByText('2 things in your draft').waitFor();
  // Mended, the link counts visits too: of what it leads to now.
  await sidebar.locator('.findings-head .link').click();
  await sidebar.getByRole('button', { name: 'Change the link' }).click();
  await expect.poll(() => link.textContent()).toBe(other);
  const [mended] = await eventually(
    () => recorded('inserted'),
    (events) => events.length === 2,
  );
  expect(readVisitAddress((await link.getAttribute('href')) ?? '')).toEqual({
    contentId: await assetId(other),
    eventId: mended?.id,
  });

  await sidebar.locator('.told-line-text').click();
  const news = sidebar.locator('.news', { hasText: title });
  await news.getByText('Insert', { exact: true }).waitFor();
  await sidebar.locator('.announcement button').first().click();
  await sidebar.locator('.announcement .term').waitFor();
  expect(await barriersIn(sidebar)).toEqual([]);
  await leave();
  await expect.poll(() => sidebar.locator('.told-line').count()).toBe(0);
  const unseen = async () => {
    const { news: told } = await server.call<{ news: { seen: boolean }[] }>(rep, '/v1/me/news');
    const path = '/v1/announcements';
    const { announcements } = await server.call<{ announcements: AnnouncementRecord[] }>(
      marketer,
      path,
    );
    const ours = announcements.filter((each) => each.title === 'New definition');
    return [told.every(({ seen }) => seen), ours.length];
  };
  expect(await eventually(unseen, ([seen]) => seen === true)).toEqual([true, 1]);
});

test('what a search does not find may have been asked for: the rep joins, and leaves again', async () => {
  await sidebar.fill('[data-search]', 'rail freight zzz');
  await sidebar.getByRole('button', { name: 'Join: Rail freight case study' }).click();
  await sidebar.getByText('You want this too').waitFor();
  const mine = async () =>
    (await server.call<{ requests: ContentRequest[] }>(rep, '/v1/requests')).requests.find(
      ({ title }) => title === 'Rail freight case study',
    )?.joined;
  expect(await eventually(mine, (joined) => joined === true)).toBe(true);
  await sidebar.getByRole('button', { name: 'Leave: Rail freight case study' }).click();
  expect(await eventually(mine, (joined) => joined === false)).toBe(false);
  await sidebar.fill('[data-search]', '');
});

test('a rep switches the sending of searches off: those after it leave the browser in no request', async () => {
  const sent = async () => (await recorded('searched')).map(({ stored }) => stored['query']);
  expect(await eventually(sent, (queries) => queries.includes('rail freight zzz'))).toContain(
    'rail freight zzz',
  );
  const options = await chromium.options();
  await options.getByRole('switch', { name: /searches/ }).click();
  await options.getByRole('switch', { name: /searches/, checked: false }).waitFor();
  await options.close();
  await tab.bringToFront();
  await sidebar.fill('[data-search]', 'harbour pilots');
  await sidebar.getByText('Your searches stay in this browser').waitFor();
  await sidebar.fill('[data-search]', '');
  // What is clicked after it has arrived: a search would have gone before it.
  await sidebar.locator('[data-key-action=up][aria-pressed=false]').first().click();
  const liked = await eventually(
    () => recorded('feedback'),
    ([newest]) => newest?.stored['verdict'] === 'up',
  );
  expect(liked[0]?.stored['verdict']).toBe('up');
  expect(await sent()).not.toContain('harbour pilots');
  expect(chromium.requests.filter((request) => /harbour|pilots/i.test(request))).toEqual([]);
});

test('no page of these has a barrier, and nothing read from the page has left', async () => {
  for (const item of ['Goals', 'Asked for by reps', 'Glossary', 'Collections', 'My feedback']) {
    await choose(item);
    await leave();
  }
  await tab.emulateMedia({ colorScheme: 'dark' });
  await choose('What’s new');
  await leave();
  await outboxEmpty(sidebar);
  const ours = chromium.requests.filter((request) => request.includes(server.url));
  // Of every kind that there is.
  for (const part of ['"judged"', '"comment"', '"noted"', '"record"', '"inserted"', '"searched"'])
    expect(
      ours.some((request) => request.includes(part)),
      part,
    ).toBe(true);
  for (const path of ['/join', '/v1/me/news/seen', '/read', '/v1/catalog?since=', '/v1/goals'])
    expect(
      ours.some((request) => request.includes(path)),
      path,
    ).toBe(true);
  expect(leakIn(ours)).toBeUndefined();
  expect(chromium.errors).toEqual([]);
});

/** The sidebar of a page that was loaded anew. */
async function reopened() {
  await tab.close();
  const again = await openSidebar(chromium, lead);
  tab = again.tab;
  return again;
}
