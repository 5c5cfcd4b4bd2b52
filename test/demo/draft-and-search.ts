import type { Frame, Page } from 'playwright-core';
import { outboxEmpty } from '../e2e/support/rep.ts';
import type { Tour } from './tour.ts';

/** The thread that is open, with its sidebar; throws where none is. */
export type OpenMail = () => { tab: Page; sidebar: Frame };

/** What Mara asks marketing for, in the words that she searched with. */
export const wish = 'insurance certificate';

/** A rep's draft says what marketing no longer says, and is mended. */
export async function playDraftCheck(tour: Tour, mail: OpenMail): Promise<void> {
  const draft = () => mail().tab.locator('[g_editable]');

  await tour.step('gmail-draft-check', async () => {
    const { tab, sidebar } = mail();
    await draft().click();
    await tab.keyboard.press('Control+End');
    await tab.keyboard.press('Enter');
    await tab.keyboard.type('Our real-time visibility helps.');
    await sidebar.getByText('1 thing in your draft').waitFor();
    await sidebar.locator('.findings').getByText('Show').click();
    const found = await sidebar.locator('.finding-found').allTextContents();
    if (found.join() !== 'real-time visibility')
      throw new Error(`it found ${found.join()} in the draft`);
    return {
      page: tab,
      story: 'She types what marketing no longer says. The sidebar says what is said instead.',
    };
  });

  await tour.step('gmail-draft-mended', async () => {
    const { tab, sidebar } = mail();
    await sidebar.locator('.finding').getByText('Replace').click();
    await sidebar.getByText('Mended').waitFor();
    const text = (await draft().textContent()) ?? '';
    if (!text.includes('Our live dock status helps.')) throw new Error(`the draft says “${text}”`);
    return { page: tab, story: 'One click says it as it is said today. Ctrl+Z takes it back.' };
  });
}

/** A rep searches in a hurry, and asks marketing for what isn't there. */
export async function playSearch(tour: Tour, mail: OpenMail): Promise<void> {
  await tour.step('search-forgives', async () => {
    const { tab, sidebar } = mail();
    await sidebar.fill('[data-search]', 'secrity residncy');
    const meant = (await sidebar.locator('.search-meant').textContent()) ?? '';
    if (!meant.includes('security residency')) throw new Error(`it says “${meant}”`);
    const title = (await sidebar.locator('.card h3').first().textContent()) ?? '';
    return { page: tab, story: `She searches for “secrity residncy”, and finds “${title}”.` };
  });

  await tour.step('search-ask', async () => {
    const { tab, sidebar } = mail();
    await sidebar.fill('[data-search]', wish);
    await sidebar.getByText('Nothing found').waitFor();
    await sidebar.getByText('Ask marketing for this').click();
    await sidebar.getByText(`Asked for “${wish}”`).waitFor();
    await outboxEmpty(sidebar);
    return {
      page: tab,
      story: `There is no ${wish}: one click asks marketing for it.`,
    };
  });
}

/** A marketer sees what was asked for, and looks for what there is. */
export async function playGaps(tour: Tour, open: (path: string) => Promise<Page>): Promise<void> {
  await tour.step('dashboard-gaps', async () => {
    const page = await open('/gaps?days=7');
    const row = page.getByRole('row').filter({ hasText: wish });
    await row.waitFor();
    await row.scrollIntoViewIfNeeded();
    await row.getByRole('link').focus();
    return { page, story: `Priya sees it among the gaps: “${wish}”, and can write it from there.` };
  });

  await tour.step('dashboard-search', async () => {
    const page = await open('/assets');
    await page.getByLabel('Search assets').fill('norland type:case');
    await page.locator('.search-said').waitFor();
    return { page, story: 'Her own search forgives typing just as well, and takes filters.' };
  });
}
