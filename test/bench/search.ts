import { chromium } from 'playwright-core';
import { bundle } from '../bundle.ts';
import { needBrowser } from '../browsers/find-browser.ts';
import type { Figure } from './main.ts';
import { assetCount } from './made-catalogue.ts';
import type { SearchTimes } from './search-in-page.ts';

/** The search box in real Chromium: a key at a time over 10,000 assets, beside fuse.js alone. */
export async function measureSearch(): Promise<Figure[]> {
  const script = await bundle(new URL('search-in-page.ts', import.meta.url), 'bench');
  const browser = await chromium.launch({
    executablePath: needBrowser('chromium', () => undefined),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const times = await page.evaluate(() =>
      (globalThis as unknown as { bench: { searchTimes(): SearchTimes } }).bench.searchTimes(),
    );
    const found = Object.entries(times.found).map(([name, share]): Figure => ({
      name: `Titles found among the first five, ${name}`,
      value: share,
      unit: 'of them',
    }));
    return [
      {
        name: `Search, a key over ${assetCount} assets, p95`,
        value: times.ours,
        unit: 'ms',
        budget: 16,
      },
      {
        name: 'as a share of fuse.js useTokenSearch alone',
        value: times.ours / times.fuse,
        unit: 'of it',
        budget: 0.1,
        beside: { name: 'fuse.js alone, p95 in ms', value: times.fuse },
      },
      { name: 'Making the search index, once', value: times.built, unit: 'ms' },
      ...found,
    ];
  } finally {
    await browser.close();
  }
}
