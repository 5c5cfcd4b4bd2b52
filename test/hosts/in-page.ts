import type { PageContext } from '../../utils/contract/page-context.ts';
import type { HostId } from '../../utils/contract/vocabulary.ts';
import { PageShapeError } from '../../utils/hosts/adapter.ts';
import { bounded } from '../../utils/hosts/engine/bounded.ts';
import { adapterFor, hostAdapters } from '../../utils/hosts/registry.ts';
import { builtInTables } from '../../utils/hosts/tables.ts';
import type { Expectation } from './expectation.ts';
import { wrongFields } from './judge.ts';
import { mutate } from './mutate.ts';
import type { Mutation } from './mutate.ts';

/** Runs in an isolated world of a fixture page, as a content script does. */
function readerOf(host: HostId) {
  const adapter = hostAdapters.find(({ id }) => id === host);
  if (!adapter) throw new Error(`no adapter ${host}`);
  return adapter.reader(builtInTables[host]);
}

/** Known from before the page was changed, as a rep's caret is. */
let focused: HTMLElement | null = null;

export function read(
  host: HostId,
  { url, focus }: Pick<Expectation, 'url' | 'focus'>,
): { context: PageContext | null } | { missing: string } {
  focused ??= focus === undefined ? null : document.querySelector<HTMLElement>(focus);
  try {
    const context = readerOf(host).read(document, new URL(url), focused);
    return { context: context && bounded(context) };
  } catch (error) {
    if (error instanceof PageShapeError) return { missing: error.part };
    throw error;
  }
}

export const found = (host: HostId) => ({
  editors: readerOf(host).editors(document).length,
  controls: readerOf(host).controls(document).length,
});

/** Which adapter an address belongs to. */
export const ownerOf = (url: string) => adapterFor(new URL(url))?.id ?? null;

/** Reads twice; tells whether the second differs, and whether the page was touched. */
export function readTwice(host: HostId, expected: Expectation) {
  const before = document.documentElement.outerHTML;
  const readings = [read(host, expected), read(host, expected)].map((each) => JSON.stringify(each));
  return {
    alike: readings[0] === readings[1],
    untouched: document.documentElement.outerHTML === before,
  };
}

/** Takes away one element after another: reading must answer, or say what is missing. */
export function readWithoutEach(host: HostId, expected: Expectation) {
  const readings: { without: string; context: PageContext | null }[] = [];
  for (const element of document.querySelectorAll('body *')) {
    // A frame that is taken out and put back loads anew.
    if (element.matches('iframe, script') || element.querySelector('iframe')) continue;
    const { parentNode, nextSibling } = element;
    element.remove();
    const reading = read(host, expected);
    const without = element.outerHTML.slice(0, 80);
    if ('context' in reading) readings.push({ without, context: reading.context });
    parentNode?.insertBefore(element, nextSibling);
  }
  return readings;
}

/** Changes the page as hosts do, reads it, and puts it back. @returns what was wrong, with what led to it */
export function readMutated(host: HostId, expected: Expectation, mutations: Mutation[]): string[] {
  const { undo, said } = mutate(document, mutations, expected.context);
  const after = document.documentElement.outerHTML;
  const wrong = judged(host, expected, said.join('; '));
  if (document.documentElement.outerHTML !== after)
    wrong.push('the page was touched by reading it');
  undo();
  return wrong;
}

function judged(host: HostId, expected: Expectation, how: string): string[] {
  try {
    const reading = read(host, expected);
    if (!('context' in reading)) return [];
    return wrongFields(reading.context, expected.context).map((field) => `${field} (${how})`);
  } catch (error) {
    return [`${String(error)} (${how})`];
  }
}
