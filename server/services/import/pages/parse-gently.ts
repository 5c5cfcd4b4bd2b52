import { setImmediate as giveWay } from 'node:timers/promises';
import type { Parser } from 'htmlparser2';

/** So much is read before others get their turn. */
const charactersAtOnce = 64 * 1024;
/** Nothing that somebody wrote is nested deeper; to read on would take very long. */
const deepest = 1000;

/** Reads a text to its end, or to where it is nested too deeply. */
export async function parseGently(
  parser: Parser,
  text: string,
  depth: () => number,
): Promise<void> {
  for (let start = 0; start < text.length && depth() < deepest; start += charactersAtOnce) {
    parser.write(text.slice(start, start + charactersAtOnce));
    await giveWay();
  }
  parser.end();
}
