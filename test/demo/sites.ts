import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/support/chromium.ts';
import { openSidebar, outboxEmpty } from '../e2e/support/rep.ts';
import type { StandIn } from '../e2e/support/stand-ins.ts';
import type { Tour } from './tour.ts';

/** Another host, which can make no room, and the page that says how all of them are read. */
export async function playSites(
  tour: Tour,
  chromium: Chromium,
  salesforce: StandIn,
  open: (path: string) => Promise<Page>,
): Promise<void> {
  await tour.step('salesforce-record', async () => {
    const { tab, sidebar } = await openSidebar(chromium, salesforce);
    await sidebar.locator('.card [data-key-action=primary]').first().click();
    await sidebar.getByText('Inserted').first().waitFor();
    await outboxEmpty(sidebar);
    return {
      page: tab,
      story:
        'In Salesforce the page can make no room: the sidebar floats, off the send button, and writes into the editor’s frame.',
    };
  });

  await tour.step('dashboard-sites', async () => {
    const page = await open('/sites?days=7');
    await page.getByText('Pipedrive').first().waitFor();
    await page.waitForTimeout(600);
    return {
      page,
      story:
        'Sites says how each is read. Pipedrive has changed in the sample: who met it, since when, and where to send a newer table.',
    };
  });
}
