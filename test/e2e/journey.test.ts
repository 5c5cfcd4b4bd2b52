import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryEntry } from '../../utils/contract/history.ts';
import type { Chromium } from './support/chromium.ts';
import { startChromium } from './support/chromium.ts';
import type { CompanySite } from './support/company-site.ts';
import { startCompanySite } from './support/company-site.ts';
import { nextPulse } from './support/pulse.ts';
import { connect, openSidebar, outboxEmpty } from './support/rep.ts';
import { password } from './support/sample-password.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import { standIn } from './support/stand-ins.ts';

/** What the buyer of the open thread writes about. */
const first = {
  title: 'Dwell time at the dock: what Northline Freight saved',
  text: 'How another freight company measured dwell time at the dock and saved money in its yard: a case study for a board and a CFO who find it too expensive, with data residency and SOC 2 for IT people.',
};
/** What the marketer calls its second version. */
const second = 'Dwell time at the dock: Northline Freight, 2026 figures';
/** The promise: what marketing changes is before a rep within this time, and nobody does anything. */
const within = { timeout: 60_000 };
const patience = { timeout: 30_000 };

let server: SampleServer;
let site: CompanySite;
let chromium: Chromium;
let marketer: string;
/** The marketer's own browser tab, and the rep's thread with the sidebar in it. */
let desk: Page;
let tab: Page;
let sidebar: Frame;

beforeAll(async () => {
  site = await startCompanySite(200, first);
  server = await createSampleServer({ more: { CUECARD_ALLOW_PRIVATE_FETCH: '127.0.0.1' } });
  ({ marketer } = server);
  await server.start();
  const gmail = await standIn('gmail', 'thread-inline-reply');
  chromium = await startChromium({ standIns: [gmail] });
  await connect(chromium, server, server.rep);
  desk = await chromium.context.newPage();
  await desk.goto(server.url);
  await desk.getByLabel('Email').fill('priya.raman@harborline.example');
  await desk.getByLabel('Password').fill(password);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.waitForSelector('nav');
  ({ tab, sidebar } = await openSidebar(chromium, gmail));
});

afterAll(async () => {
  await chromium?.close();
  await server?.kill();
  await site?.close();
});

const card = () => sidebar.locator('.card', { hasText: 'Northline Freight' });
const button = (name: string | RegExp) => desk.getByRole('button', { name }).first().click();
/** The rep looks at the mail again: nothing of ours is asked of a tab that nobody sees. */
const backToMail = () => tab.bringToFront();

test('200 pages of a sitemap are previewed, taken in with an audience, and one of them reaches the rep by itself', async () => {
  await desk.goto(`${server.url}/imports`);
  await button(/Sitemap or feed/);
  await desk.getByLabel('Address', { exact: true }).fill(site.sitemap);
  await button('Show preview');
  await desk
    .getByRole('button', { name: 'Import 200 new, 0 changed' })
    .waitFor({ timeout: 30_000 });
  await desk.getByText('For all that is new').click();
  await desk.getByText('Industries', { exact: false }).first().click();
  await desk.getByLabel('Logistics').check();
  await desk.getByLabel(/Approve at once/).check();
  await button(/^Import \d/);
  await desk.getByText('What is new or changed is approved.').waitFor({ timeout: 30_000 });
  await backToMail();
  await expect
    .poll(async () => {
      // One that is looked at keeps its order: what is new stands behind "More".
      const more = sidebar.locator('.more');
      if ((await more.count()) > 0) await more.click();
      return card().count();
    }, within)
    .toBe(1);
});

test('the rep says "outdated"; the marketer answers and publishes v2; the rep’s card shows both, and v1 is nowhere', async () => {
  await card()
    .getByLabel(/not right|wrong|down|bad/i)
    .click();
  await card().getByText('Outdated').click();
  await outboxEmpty(sidebar);

  await desk.bringToFront();
  await desk.goto(`${server.url}/feedback`);
  const said = desk.getByTestId('feedback-item').filter({ hasText: 'Northline Freight' });
  await said.getByRole('link').first().click();
  await desk.getByRole('link', { name: 'Edit' }).click();
  await desk.getByLabel('Title').fill(second);
  await button('Save');
  await desk.waitForURL(/\/asset\/[^/]+$/);
  const id = new URL(desk.url()).pathname.split('/').at(-1) ?? '';
  await desk.getByText('Reps have v1').waitFor();
  await button(/Approve/);
  await desk.getByText('Reps have v1').waitFor({ state: 'detached' });

  await desk.goto(`${server.url}/feedback`);
  await said.getByLabel(/^Answer to/).fill('The figures of 2026 are in.');
  await said.getByRole('button', { name: 'Fixed in v2' }).click();

  // A phrase that is not said any more, from the dashboard too; the draft below has it.
  await desk.goto(`${server.url}/message/new`);
  await desk.getByLabel('Kind', { exact: true }).selectOption({ label: 'Retired phrase' });
  await desk.getByLabel('Title').fill('Happy to help');
  await desk.getByLabel('What we no longer say').fill('happy to help you');
  await desk.getByLabel('Say instead').fill('glad to support you');
  await button(/Save/);
  await desk.waitForURL(/\/message\/[^/]+$/);
  await button('Send to review');
  await button('Approve');

  await backToMail();
  await nextPulse(chromium);
  await expect.poll(() => card().locator('h3').allTextContents(), patience).toEqual([second]);
  await expect.poll(() => card().textContent(), patience).toContain('The figures of 2026 are in.');
  await expect
    .poll(() => card().textContent(), patience)
    .toContain('Fixed in version 2 by Priya Raman');
  await expect
    .poll(() => sidebar.locator('.findings').textContent(), patience)
    .toContain('in your draft');
  await sidebar.locator('.findings-head .link').click();
  expect(await sidebar.locator('.finding').textContent()).toContain('glad to support you');

  await sidebar.fill('[data-search]', first.title);
  await expect
    .poll(() => sidebar.locator('.card h3').allTextContents(), patience)
    .not.toContain(first.title);
  await sidebar.fill('[data-search]', '');

  const { history } = await server.call<{ history: HistoryEntry[] }>(marketer, `/v1/assets/${id}`);
  const steps = history.toReversed().map(({ action, byName, at, changes, said: word, note }) => {
    expect(byName).toBe(word?.step === 'said' ? 'Mara Lind' : 'Priya Raman');
    expect(at).toBeGreaterThan(0);
    if (word !== null) return [action, word.verdict, word.step, word.state, note];
    const told = changes.filter(({ field }) => ['status', 'version', 'title'].includes(field));
    return [action, ...told.map(({ field, before, after }) => [field, before, after])];
  });
  expect(steps).toEqual([
    ['imported', ['title', null, first.title]],
    ['status', ['status', 'draft', 'in-review']],
    ['status', ['status', 'in-review', 'approved'], ['version', null, 1]],
    ['feedback', 'outdated', 'said', 'new', ''],
    ['feedback', 'outdated', 'state', 'seen', ''],
    ['edited', ['title', first.title, second]],
    ['status', ['version', 1, 2]],
    ['feedback', 'outdated', 'answer', 'done', 'The figures of 2026 are in.'],
    ['feedback', 'outdated', 'state', 'done', 'v2'],
  ]);
  // Whoever is not signed in yet is told so by the server, and a browser notes that.
  expect(chromium.errors.filter((error) => !/\/v1\/me: .*401/.test(error))).toEqual([]);
});
