import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Modules keep no state of their own, so that files may share a process, and need not load them anew.
 */
const shared = { isolate: false, maxWorkers: 2 } as const;
const node = { environment: 'node', pool: 'forks' } as const;
/** Thousands of cases want more than seconds: see `test/setup.ts`. */
const exhaustive = Boolean(process.env['EXHAUSTIVE']);

/**
 * `unit`: logic beside its source. `api`: the contract suite over SQLite and PostgreSQL.
 * `e2e`: the built extension in real browsers, one file at a time: two cores carry one browser.
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
          include: ['test/e2e/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
