import { expect } from 'vitest';
import type { Chromium } from './chromium.ts';
import { eventually } from './rep.ts';

/** Rings the alarm that looks for news, which must be due within half a minute by itself. */
export async function nextPulse(chromium: Chromium): Promise<void> {
  const worker = await chromium.worker();
  const due = await eventually(
    () => worker.evaluate(async () => (await chrome.alarms.get('pulse'))?.scheduledTime ?? null),
    (time) => time !== null,
  );
  expect((due ?? Infinity) - Date.now()).toBeLessThanOrEqual(31_000);
  await worker.evaluate(() => chrome.alarms.create('pulse', { when: Date.now() }));
}
declare const chrome: {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, when: { when: number }): Promise<void>;
  };
};
