import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Modules keep no state of their own, so that files may share a process, and need not load them anew.
 */
const shared = { isolate: false, maxWorkers: 2 } as const;
/** Patience, where nothing fails: a machine that has much else to do is not a fault. */
const browsers = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 15_000 } },
} as const;
const alone = ['test/e2e/editors.test.ts'];
const node = { environment: 'node', pool: 'forks' } as const;
/** Thousands of cases want more than seconds: see `test/setup.ts`. */
const exhaustive = Boolean(process.env['EXHAUSTIVE']);

/**
 * `unit`: logic beside its source. `api`: the contract suite over SQLite and PostgreSQL.
 * `e2e`: the built extension in real browsers, two files at a time: they wait for each other's pages
 * half of the time. `e2e-alone`: what types keys at an editor's own pace, in two browsers at once.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          ...node,
          ...shared,
          setupFiles: ['test/setup.ts'],
          testTimeout: exhaustive ? 900_000 : 20_000,
          include: [
            '{utils,components,entrypoints,dashboard,server}/**/*.test.{ts,tsx}',
            'test/architecture/**/*.test.ts',
            'test/{hosts,manifest,ranking,eval}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'api',
          ...node,
          ...shared,
          setupFiles: ['test/setup.ts'],
          globalSetup: ['test/api/support/empty-servers.ts'],
          sequence: { groupOrder: 1 },
          include: ['test/api/**/*.test.ts'],
          testTimeout: exhaustive ? 900_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          ...node,
          ...browsers,
          globalSetup: ['test/e2e/support/make-sample.ts'],
          include: ['test/e2e/**/*.test.ts'],
          exclude: alone,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e-alone',
          ...node,
          ...browsers,
          include: alone,
          sequence: { groupOrder: 3 },
          fileParallelism: false,
        },
      },
    ],
  },
});
