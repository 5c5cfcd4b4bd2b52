import type { Extras, RankingIndex, TypedArray } from './ranking-index.ts';
import { emptyIndex, factNames } from './ranking-index.ts';

/** Raised with every change of what is stored or of how words are made into terms: an older one is built anew. */
const version = 2;
const magic = 0x43_75_65_31;
const headerBytes = 16;
const checksumWord = 3;

interface Stored {
  ids: string[];
  terms: string;
  live: number;
  totalLength: number;
  extras: [number, Extras][];
  spaceId: string | null;
  /** Elements of each array, in the order of `arraysOf`. */
  lengths: number[];
}

/**
 * The index as bytes, to be stored. It must be settled (see `settling`): what is gone and what was
 * chained on is not stored.
 * @throws {Error} where it isn't
 */
export function serialise(index: RankingIndex): Uint8Array<ArrayBuffer> {
  if (index.chain.size > 0 || index.live !== index.ids.length) throw new Error('not settled');
  const arrays = arraysOf(index, narrowFor(index.terms.size, index.ids.length));
  const stored: Stored = {
    ids: index.ids,
    terms: [...index.terms.keys()].join('\n'),
    live: index.live,
    totalLength: index.totalLength,
    extras: [...index.extras],
    spaceId: index.space?.id ?? null,
    lengths: arrays.map((array) => array.length),
  };
  const text = new TextEncoder().encode(JSON.stringify(stored));
  let size = aligned(headerBytes + text.length);
  const offsets = arrays.map((array) => {
    const at = size;
    size = aligned(size + array.byteLength);
    return at;
  });
  const bytes = new Uint8Array(size);
  bytes.set(text, headerBytes);
  for (const [place, array] of arrays.entries()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offsets[place]);
  }
  const header = new DataView(bytes.buffer);
  header.setUint32(0, magic);
  header.setUint32(4, version);
  header.setUint32(8, text.length);
  header.setUint32(12, checksum(bytes));
  return bytes;
}

/** The index that was stored; null where the bytes are of another version, cut off or changed. */
export function deserialise(bytes: Uint8Array): RankingIndex | null {
  if (bytes.length < headerBytes || bytes.length % 8 !== 0) return null;
  // A copy of its own, so that each array can lie where it is.
  const own = new Uint8Array(bytes);
  const header = new DataView(own.buffer);
  const textLength = header.getUint32(8);
  if (header.getUint32(0) !== magic || header.getUint32(4) !== version) return null;
  if (header.getUint32(12) !== checksum(own)) return null;
  const text = new TextDecoder().decode(own.subarray(headerBytes, headerBytes + textLength));
  const stored = JSON.parse(text) as Stored;

  const index = emptyIndex();
  index.ids = stored.ids;
  index.slotOf = new Map(stored.ids.map((id, slot) => [id, slot]));
  index.terms = new Map(
    stored.terms === '' ? [] : stored.terms.split('\n').map((term, number) => [term, number]),
  );
  index.live = stored.live;
  index.totalLength = stored.totalLength;
  index.extras = new Map(stored.extras);
  if (stored.spaceId !== null) {
    index.space = {
      id: stored.spaceId,
      terms: new Int8Array(),
      scales: new Float32Array(),
      slots: new Int8Array(),
      norms: new Float32Array(),
    };
  }
  let at = aligned(headerBytes + textLength);
  const read = arraysOf(index, narrowFor(index.terms.size, index.ids.length)).map(
    (array, place) => {
      const Type = array.constructor as new (
        buffer: ArrayBuffer,
        offset: number,
        length: number,
      ) => typeof array;
      const length = stored.lengths[place] ?? 0;
      const found = new Type(own.buffer, at, length);
      at = aligned(at + found.byteLength);
      return found;
    },
  );
  layArrays(index, read);
  return index;
}

/** Every array of an index, always in the same order; numbers below 65,536 take two bytes in store. */
function arraysOf(index: RankingIndex, narrow: Narrow): TypedArray[] {
  const { frequency, tokens, tokenStart, postings, facts, space } = index;
  return [
    frequency,
    narrow.terms ? new Uint16Array(tokens) : tokens,
    tokenStart,
    postings.start,
    narrow.slots ? new Uint16Array(postings.slots) : postings.slots,
    postings.counts,
    ...factNames.map((name) => facts[name]),
    ...(space ? [space.terms, space.scales, space.slots, space.norms] : []),
  ];
}

/** Do all the numbers of terms, and of slots, fit two bytes? */
interface Narrow {
  terms: boolean;
  slots: boolean;
}
const narrowFor = (terms: number, slots: number): Narrow => ({
  terms: terms <= 0xffff,
  slots: slots <= 0xffff,
});

/** Puts arrays, in the order of `arraysOf`, where they belong. */
function layArrays(index: RankingIndex, arrays: TypedArray[]): void {
  const rest = [...arrays];
  const next = () => rest.shift() as never;
  index.frequency = next();
  index.tokens = wide(next());
  index.tokenStart = next();
  index.postings = { start: next(), slots: wide(next()), counts: next() };
  for (const name of factNames) Object.assign(index.facts, { [name]: next() });
  if (index.space) {
    index.space = { ...index.space, terms: next(), scales: next(), slots: next(), norms: next() };
  }
}

const wide = (numbers: Uint16Array | Uint32Array) =>
  numbers instanceof Uint32Array ? numbers : new Uint32Array(numbers);

const aligned = (offset: number) => Math.ceil(offset / 8) * 8;

/** FNV-1a over all but itself. */
function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  const words = new Uint32Array(bytes.buffer);
  let hash = 2_166_136_261;
  for (let at = 0; at < words.length; at++) {
    if (at !== checksumWord) hash = Math.imul(hash ^ (words[at] ?? 0), 16_777_619);
  }
  return hash >>> 0;
}
