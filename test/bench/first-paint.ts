import { clickTab, sidebarOf, startChromium } from '../e2e/support/chromium.ts';
import { connect } from '../e2e/support/rep.ts';
import { createTestServer } from '../e2e/support/server.ts';
import { standIn } from '../e2e/support/stand-ins.ts';
import type { Figure } from './main.ts';

const rounds = 7;

/** From the click on the tab to the sidebar's first contentful paint, and to its first cue, in real Chromium. */
export async function measureFirstPaint(say: (line: string) => void): Promise<Figure[]> {
  const server = await createTestServer();
  server.command('seed', '--password', 'harborline-demo');
  const rep = server.token('mara.lind@harborline.example', 'rep');
  await server.start();
  const gmail = await standIn('gmail', 'thread-inline-reply');
  const chromium = await startChromium({ standIns: [gmail] });
  const paints: number[] = [];
  const cues: number[] = [];
  try {
    say(`Chromium ${chromium.context.browser()?.version() ?? 'unknown'}`);
    await connect(chromium, server, rep);
    for (let round = 0; round < rounds; round++) {
      const tab = await chromium.open(gmail);
      await tab.waitForSelector('cuecard-guest', { state: 'attached' });
      await tab.waitForTimeout(500);
      const clicked = tab.evaluate(
        () =>
          new Promise<number>((done) => {
            const note = (event: Event) => done(performance.timeOrigin + event.timeStamp);
            addEventListener('click', note, { capture: true, once: true });
          }),
      );
      await clickTab(tab);
      const sidebar = await sidebarOf(tab);
      const painted = await sidebar.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) => {
              const paint = list.getEntriesByName('first-contentful-paint')[0];
              if (paint) done(performance.timeOrigin + paint.startTime);
            }).observe({ type: 'paint', buffered: true });
          }),
      );
      await sidebar.waitForSelector('.card');
      const shown = await sidebar.evaluate(() => performance.timeOrigin + performance.now());
      paints.push(painted - (await clicked));
      cues.push(shown - (await clicked));
      await tab.close();
    }
  } finally {
    await chromium.close();
    await server.kill();
  }
  const median = (list: number[]) =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return [
    {
      name: `Sidebar, click to first paint, median of ${rounds}`,
      value: median(paints),
      unit: 'ms',
      budget: 300,
    },
    {
      name: `Sidebar, click to first cue, median of ${rounds} (an upper bound)`,
      value: median(cues),
      unit: 'ms',
    },
  ];
}
