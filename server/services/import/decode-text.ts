import { RefusedSource } from './refused-source.ts';

/**
 * The text of a file: UTF-8, or UTF-16 that says so by its first bytes.
 *
 * @throws RefusedSource naming the first byte and the line that are not
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 !== null) {
    try {
      return new TextDecoder(utf16, { fatal: true }).decode(bytes);
    } catch {
      throw new RefusedSource('', 'The file says that it is UTF-16, and is cut off or damaged.');
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstBadByte(bytes);
    const line = 1 + countLines(bytes, at);
    throw new RefusedSource(
      `line ${line}`,
      `The file is not UTF-8: byte ${at + 1}, in line ${line}, can’t be read. Save it as “CSV UTF-8” and choose it again.`,
    );
  }
}

function countLines(bytes: Uint8Array, until: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < until; at = bytes.indexOf(10, at + 1)) {
    count += 1;
  }
  return count;
}

/** Halves the stretch in which decoding fails, until one sequence is left. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isReadable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether the start of a text can be read; a sequence may be cut off at its end. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
