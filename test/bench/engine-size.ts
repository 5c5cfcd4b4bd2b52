import { gzipSync } from 'node:zlib';
import { bundle } from '../bundle.ts';
import type { Figure } from './main.ts';

/** What the background carries for each of its jobs, without zod and fuse.js. They share parts. */
const jobs = [
  { name: 'The ranking engine', entry: 'engine-ranking.ts', budget: 20 },
  { name: 'Search', entry: 'engine-search.ts' },
  { name: 'The draft check, its word lists included', entry: 'engine-draft-check.ts' },
];

export async function measureEngineSize(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, entry, budget } of jobs) {
    const code = await bundle(new URL(entry, import.meta.url), 'engine', {
      external: ['fuse.js', 'zod'],
    });
    const value = gzipSync(code, { level: 9 }).length / 1000;
    figures.push({ name: `${name}, gzip`, value, unit: 'kB', ...(budget && { budget }) });
  }
  return figures;
}
