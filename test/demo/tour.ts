import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface TourStep {
  name: string;
  ok: boolean;
  milliseconds: number;
  screenshot: string | null;
  problem?: string;
}

export interface Tour {
  /** Plays one step; a step that fails is written down, and those after it are not played. */
  step(name: string, play: () => Promise<{ page: Page; story: string }>): Promise<void>;
  /** Writes `tour.json`; true when every step held. */
  finish(): boolean;
}

/** The demo's log: a line a step for people, numbered screenshots and `tour.json` for what comes after. */
export function startTour(folder: string, say: (line: string) => void): Tour {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const steps: TourStep[] = [];
  return {
    async step(name, play) {
      if (steps.some(({ ok }) => !ok)) {
        steps.push({
          name,
          ok: false,
          milliseconds: 0,
          screenshot: null,
          problem: 'not played: an earlier step failed',
        });
        return;
      }
      const number = String(steps.length + 1).padStart(2, '0');
      const from = performance.now();
      try {
        const { page, story } = await play();
        const milliseconds = Math.round(performance.now() - from);
        const screenshot = `${number}-${name}.png`;
        // A pointer over a chart or a card would stand in the picture.
        await page.mouse.move(2, 2);
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(folder, screenshot) });
        steps.push({ name, ok: true, milliseconds, screenshot });
        say(`${number}  ${story}`);
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        steps.push({
          name,
          ok: false,
          milliseconds: Math.round(performance.now() - from),
          screenshot: null,
          problem,
        });
        say(`${number}  ${name} failed: ${problem}`);
      }
    },
    finish() {
      writeFileSync(join(folder, 'tour.json'), `${JSON.stringify({ steps }, null, 2)}\n`);
      return steps.every(({ ok }) => ok);
    },
  };
}
