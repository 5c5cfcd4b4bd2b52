import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/support/chromium.ts';
import { leakIn } from '../e2e/support/canaries.ts';
import { eventually, openSidebar, outboxEmpty } from '../e2e/support/rep.ts';
import type { TestServer } from '../e2e/support/server.ts';
import type { StandIn } from '../e2e/support/stand-ins.ts';
import { playDraftCheck, playGaps, playSearch } from './draft-and-search.ts';
import { playFigures } from './figures.ts';
import { playSites } from './sites.ts';
import type { Tour } from './tour.ts';

/** Plays what Cuecard is for, from a thread in Gmail to a number on the dashboard and an answer back. */
export async function playMainJob({
  tour,
  server,
  chromium,
  password,
  gmail,
  hubspot,
  salesforce,
}: {
  tour: Tour;
  server: TestServer;
  chromium: Chromium;
  password: string;
  gmail: StandIn;
  hubspot: StandIn;
  salesforce: StandIn;
}): Promise<void> {
  const { context } = chromium;
  let usedBefore = 0;
  let mail: Awaited<ReturnType<typeof openSidebar>> | undefined;
  let inserted = '';
  const signIn = async (page: Page, email: string) => {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const dashboard = async (path: string) => {
    const page = await context.newPage();
    await page.goto(server.url + path);
    return page;
  };
  const overview = () => dashboard('/?days=7');
  const openMail = () => {
    if (!mail) throw new Error('no thread is open');
    return mail;
  };
  const usedFigure = async (page: Page) =>
    Number((await page.getByTestId('used-figure').textContent())?.replaceAll(/\D/g, ''));

  await tour.step('dashboard-before', async () => {
    const page = await overview();
    await signIn(page, 'priya.raman@harborline.example');
    await page.getByTestId('used-figure').waitFor();
    usedBefore = await usedFigure(page);
    await page.waitForTimeout(600);
    return {
      page,
      story: `Priya, a marketer, starts her day: ${usedBefore} cues were used in the last 7 days.`,
    };
  });

  await tour.step('connect', async () => {
    await context.clearCookies();
    const options = await chromium.options();
    await options.fill('input[name=server]', server.url);
    await options.click('button[type=submit]');
    await options.locator('.device-code').waitFor();
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      options.getByRole('link', { name: 'Open the page' }).click(),
    ]);
    await signIn(page, 'mara.lind@harborline.example');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('You can close this tab').waitFor();
    await options.bringToFront();
    await options.locator('.account').waitFor();
    await page.close();
    return { page: options, story: 'Mara, a rep, connects her browser: a code, one click, done.' };
  });

  await tour.step('gmail-cues', async () => {
    mail = await openSidebar(chromium, gmail);
    await mail.tab.locator('[g_editable]').click();
    await mail.tab.keyboard.press('Control+End');
    const cards = mail.sidebar.locator('section[aria-labelledby=cues-title] .card');
    if ((await cards.count()) !== 3) throw new Error('three cues should be on the screen');
    const reasons = await cards.first().locator('.reasons li').allTextContents();
    if (reasons.length === 0) throw new Error('a cue should say why it is there');
    await mail.tab.waitForTimeout(300);
    return {
      page: mail.tab,
      story: `She opens a thread in Gmail. The first cue says why: ${reasons.join(' · ')}.`,
    };
  });

  await tour.step('gmail-insert', async () => {
    const { tab, sidebar } = openMail();
    const card = sidebar.locator('.card').first();
    inserted = (await card.locator('h3').textContent()) ?? '';
    await card.locator('[data-key-action=primary]').click();
    await sidebar.getByText('Inserted').first().waitFor();
    const links = await tab.locator('[g_editable] a').allTextContents();
    if (links.join() !== inserted)
      throw new Error(`the draft holds ${links.join()} instead of ${inserted}`);
    return {
      page: tab,
      story: `One click puts “${inserted}” into her draft. A second would take it out.`,
    };
  });

  await tour.step('gmail-feedback', async () => {
    const { tab, sidebar } = openMail();
    const card = sidebar.locator('.card', { hasText: 'Harborline and Klaro side by side' }).first();
    await card.locator('[data-key-action=down]').click();
    await card.getByRole('button', { name: 'Outdated' }).click();
    await card.getByText('Thanks: Priya Raman will see this').waitFor();
    await outboxEmpty(sidebar);
    return {
      page: tab,
      story: 'The comparison with Klaro is old. One click says “outdated”; Priya will see it.',
    };
  });

  await playDraftCheck(tour, openMail);
  await playSearch(tour, openMail);

  await tour.step('hubspot-record', async () => {
    const deal = await openSidebar(chromium, hubspot);
    await deal.sidebar.locator('.message-head', { hasText: 'Security review' }).first().click();
    await deal.sidebar.locator('.card [data-key-action=primary]').first().click();
    await deal.sidebar.getByText('Inserted').first().waitFor();
    await outboxEmpty(deal.sidebar);
    const facts = await deal.sidebar.locator('.context-facts .chip').allTextContents();
    return {
      page: deal.tab,
      story: `In HubSpot it knows the deal: ${facts.join(', ')}. She takes another cue.`,
    };
  });

  await tour.step('dashboard-after', async () => {
    await context.clearCookies();
    const page = await overview();
    await signIn(page, 'priya.raman@harborline.example');
    await page.getByTestId('used-figure').waitFor();
    const used = await eventually(
      () => usedFigure(page),
      (figure) => figure === usedBefore + 2,
    );
    if (used !== usedBefore + 2)
      throw new Error(`the figure is ${used}, and should be ${usedBefore + 2}`);
    await page.waitForTimeout(600);
    return {
      page,
      story: `A moment later Priya’s figure is ${used}: exactly the two that were inserted.`,
    };
  });

  await tour.step('dashboard-answer', async () => {
    const page = await dashboard('/feedback');
    const item = page
      .getByTestId('feedback-item')
      .filter({ hasText: 'Klaro side by side' })
      .filter({ hasText: 'Outdated' })
      .first();
    await item
      .getByRole('textbox')
      .fill('Version 2 with the new Klaro prices is out on Monday. Thank you, Mara.');
    await item.getByRole('button', { name: 'Send answer' }).click();
    const token = server.token('priya.raman@harborline.example', 'marketer');
    const saved = () =>
      server.call<{ feedback: { answer: string }[] }>(token, '/v1/feedback?limit=100');
    const { feedback } = await eventually(saved, (list) =>
      list.feedback.some(({ answer }) => answer.includes('Monday')),
    );
    if (!feedback.some(({ answer }) => answer.includes('Monday')))
      throw new Error('the answer was not saved');
    await page.waitForTimeout(300);
    return { page, story: 'She answers it in the inbox.' };
  });

  await playGaps(tour, dashboard);
  await playFigures(tour, dashboard);
  await playSites(tour, chromium, salesforce, dashboard);

  await tour.step('gmail-answer', async () => {
    const { tab, sidebar } = openMail();
    await tab.bringToFront();
    await sidebar.fill('[data-search]', '');
    await sidebar.click('[aria-label=More]');
    await sidebar.click('text=Check for new content');
    const answer = sidebar
      .locator('.card', { hasText: 'Version 2 with the new Klaro prices' })
      .first();
    await answer.waitFor();
    await answer.scrollIntoViewIfNeeded();
    return { page: tab, story: 'And Mara sees the answer where she asked: on the card.' };
  });

  await tour.step('privacy', async () => {
    const leak = leakIn(chromium.requests);
    if (leak !== undefined) throw new Error(`words of the mail left the browser: ${leak}`);
    const page = await chromium.options();
    await page.getByRole('button', { name: 'Show what is recorded about me' }).click();
    await page.locator('.recorded table').waitFor();
    await page.locator('.recorded').scrollIntoViewIfNeeded();
    const sent = chromium.requests.length;
    return {
      page,
      story: `Not one word of the mail is in the ${sent} requests of this tour, plain or encoded.`,
    };
  });
}
