import type { Page } from 'playwright-core';
import type { Tour } from './tour.ts';

/** What a marketer learns of all that use, and what both sides have promised each other. */
export async function playFigures(
  tour: Tour,
  open: (path: string) => Promise<Page>,
): Promise<void> {
  await tour.step('dashboard-funnel', async () => {
    const page = await open('/figures?days=90&by=asset');
    const finding = page.locator('.finding').first();
    await finding.waitFor();
    await page.waitForTimeout(600);
    const told = (await finding.textContent())?.trim().replace(/\.$/, '');
    return {
      page,
      story: `From shown to visited by the buyer, asset by asset, with the step that loses most: “${told}”.`,
    };
  });

  await tour.step('dashboard-coverage', async () => {
    const page = await open('/figures/coverage?days=90');
    const letter = page.locator('.letter p').first();
    await letter.waitFor();
    await page.waitForTimeout(600);
    return { page, story: `Where reps stand with nothing to offer: ${await letter.textContent()}` };
  });

  await tour.step('dashboard-outcomes', async () => {
    const page = await open('/figures/outcomes?days=90');
    await page.getByText('too few to say').first().waitFor();
    return {
      page,
      story: 'Deals won and lost by what was used on them, and “too few to say” where it is so.',
    };
  });

  await tour.step('dashboard-goals', async () => {
    const page = await open('/goals');
    await page.locator('.goal-sides h3').first().waitFor();
    await page.waitForTimeout(600);
    const goals = await page.locator('.goal-sides h3').count();
    return {
      page,
      story: `The ${goals} goals of both sides, over the same figures; reps see the same page.`,
    };
  });
}
