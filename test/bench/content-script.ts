import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './main.ts';

const output = resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e');

/** Everything that runs in a host's page. */
export async function measureContentScript(): Promise<Figure[]> {
  const folder = join(output, 'content-scripts');
  const bytes = readdirSync(folder)
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  return [{ name: 'Content script, gzip', value: bytes / 1000, unit: 'kB', budget: 15 }];
}
