import type { Plugin } from 'vite';
import { build } from 'vite';

/**
 * A TypeScript file and all it imports as one script for a page.
 * @param name the global under which its exports stand
 */
export async function bundle(
  entry: URL,
  name: string,
  {
    minify = true,
    external = [],
    define = {},
    alias = {},
    plugins = [],
  }: {
    minify?: boolean;
    external?: string[];
    define?: Record<string, string>;
    alias?: Record<string, string>;
    plugins?: Plugin[];
  } = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    // Libraries ask for these, as if they ran in Node.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', ...define },
    resolve: { alias },
    // Under vitest Vite would write what only a development React understands.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      minify,
      lib: { entry: entry.pathname, formats: ['iife'], name },
      rollupOptions: { external },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`nothing was built from ${entry.pathname}`);
  return chunk.code;
}
