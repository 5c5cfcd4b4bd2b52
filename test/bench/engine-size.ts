import { gzipSync } from 'node:zlib';
import { build } from 'vite';
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
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: {
          entry: new URL(entry, import.meta.url).pathname,
          formats: ['iife'],
          name: 'engine',
        },
        rollupOptions: { external: ['fuse.js', 'zod'] },
      },
    });
    const [output] = Array.isArray(built) ? built : [built];
    const chunk = output && 'output' in output ? output.output[0] : undefined;
    if (chunk?.type !== 'chunk') throw new Error(`nothing was built from ${entry}`);
    const value = gzipSync(chunk.code, { level: 9 }).length / 1000;
    figures.push({ name: `${name}, gzip`, value, unit: 'kB', ...(budget && { budget }) });
  }
  return figures;
}
