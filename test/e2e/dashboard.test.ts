import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screens } from '../../dashboard/app.tsx';
import { weekName } from '../../utils/domain/calendar/iso-week.ts';
import { needBrowser } from '../browsers/find-browser.ts';
import { password } from './support/sample-password.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';

let server: SampleServer;
let browser: Browser;
let page: Page;
/** What stands for `:name` in a screen's address: something of the sample that is there. */
let known: Record<string, string>;

beforeAll(async () => {
  server = await createSampleServer();
  const csv = join(server.dataDir, 'brought-in.csv');
  writeFileSync(csv, 'title,url,kind\nBrought in,https://files.example/brought-in,deck\n');
  server.command('import', csv);
  const admin = server.token('priya.raman@harborline.example', 'admin');
  await server.start();
  const idOf = async (path: string, list: string) => {
    const found = await server.call<Record<string, { id: string }[]>>(admin, path);
    return found[list]?.[0]?.id ?? '';
  };
  known = {
    '/asset/:id': await idOf('/v1/assets?status=approved&limit=1', 'assets'),
    '/message/:id': await idOf('/v1/messages?status=approved&limit=1', 'messages'),
    '/collections/:id': await idOf('/v1/collections', 'collections'),
    '/import/:id': await idOf('/v1/imports', 'imports'),
    '/site/:host': 'hubspot',
    '/digest/:week': weekName(new Date().toISOString().slice(0, 10)),
  };
  browser = await chromium.launch({
    executablePath: needBrowser('chromium', (line) => process.stderr.write(`${line}\n`)),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await page.goto(server.url);
  await page.getByLabel('Email').fill('priya.raman@harborline.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForSelector('nav');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

/** The address of a screen, with something of the sample in place of what it asks for. */
function addressOf(path: string): string {
  const asked = /^\/[\w-]+\/:\w+/.exec(path)?.[0];
  if (asked === undefined) return path;
  const value = known[asked];
  if (!value) throw new Error(`no example is known for the screen ${path}`);
  return path.replace(/:\w+/, value);
}

async function violations(rules?: string[]): Promise<string[]> {
  const found = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        only ? { runOnly: { type: 'rule', values: only } } : {},
      ),
    rules,
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

const pictures = process.env['PICTURES'];
const picture = async (name: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** One of each kind; all of them in `npm run test:all`. */
const kinds = [
  '/',
  '/figures',
  '/figures/coverage',
  '/assets',
  '/asset/new',
  '/message/:id',
  '/feedback',
  '/imports',
  '/goals',
  '/settings',
];
const paths = process.env['EXHAUSTIVE'] ? screens.map(([path]) => path) : kinds;

test.each(paths)(
  'nothing stands in anybody’s way on %s, by day and by night, and nothing is cut off on a phone',
  async (path) => {
    const name = path.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'overview';
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(server.url + addressOf(path));
    await page.waitForSelector('main h1');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main [aria-busy=true], main .skeleton')].every(
        // What is folded is not loaded before somebody opens it.
        (waiting) => !waiting.checkVisibility(),
      ),
    );
    await page.evaluate(axe.source);
    await picture(`${name}-light`);
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await picture(`${name}-dark`);
    expect(await violations(['color-contrast'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 700 });
    await picture(`${name}-phone`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  },
);

test('a session that ends while somebody writes costs a password, and nothing that was typed', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${server.url}/message/new`);
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('Half a thought');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill(password);
  await page.evaluate(axe.source);
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await title.inputValue()).toBe('Half a thought');
});

test('an answer that the server did not take stays where it was typed, and nothing says it was sent', async () => {
  await page.goto(`${server.url}/feedback`);
  const item = page.locator('.feedback').last();
  const answer = item.getByRole('textbox');
  const state = item.locator('[aria-pressed=true]');
  await answer.waitFor();
  const before = await state.textContent();
  await page.route('**/v1/feedback/*', (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status: 500 }) : route.continue(),
  );
  await answer.fill('From March on.');
  await answer.press('Control+Enter');
  const toast = page.locator('.toast');
  await toast.waitFor();
  expect(await toast.getAttribute('data-tone')).toBe('bad');
  expect(await answer.inputValue()).toBe('From March on.');
  expect(await state.textContent()).toBe(before);
  await page.unrouteAll();
  await answer.press('Control+Enter');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await answer.inputValue()).toBe('From March on.');
});
