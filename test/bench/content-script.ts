import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './main.ts';

const output = resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e');

/** Everything that runs in a host's page. */
export async function measureContentScript(): Promise<Figure[]> {
  const bytes = gzipSync(readFileSync(join(output, 'host.js')), { level: 9 }).length;
  return [{ name: 'Content script, gzip', value: bytes / 1000, unit: 'kB', budget: 15 }];
}
