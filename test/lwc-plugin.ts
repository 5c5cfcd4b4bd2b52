import { readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import type { Plugin } from 'vite';

/** Keeps Vite from taking a component's template for a page and its styles for its own. */
const suffix = '.lwc.js';
const own = (id: string) => (id.endsWith(suffix) ? id.slice(0, -suffix.length) : null);
type Hook<Answer> = (this: unknown, ...args: unknown[]) => Answer;

/**
 * Compiles Lightning web components with Salesforce's own compiler: `<namespace>/<name>` below
 * `folder`, and nothing else that goes into the bundle.
 */
export function lightningComponents(folder: string): Plugin {
  const compiler = lwc({ rootDir: folder }) as unknown as {
    buildStart: Hook<void>;
    resolveId: Hook<string | undefined>;
    load: Hook<string | undefined>;
    transform: Hook<{ code: string }>;
  };
  return {
    name: 'lightning-components',
    enforce: 'pre',
    buildStart(options) {
      compiler.buildStart.call(this, options);
    },
    resolveId(name, importer) {
      if (importer === undefined) return null;
      const from = own(importer);
      if (from === null) {
        const file = resolve(dirname(importer), name);
        return file.startsWith(folder + sep) ? file + suffix : null;
      }
      const found = compiler.resolveId.call(this, name, from);
      // What is no component, such as the engine itself, is left to Vite.
      return found === undefined || found.includes('node_modules') ? null : found + suffix;
    },
    load(id) {
      const file = own(id);
      if (file === null) return null;
      return compiler.load.call(this, file) ?? readFileSync(file, 'utf8');
    },
    transform(code, id) {
      const file = own(id);
      return file === null ? null : compiler.transform.call(this, code, file);
    },
  };
}
