import type { Rule } from '../../contract/rule.ts';
import { spaceDimensions } from '../../contract/space.ts';
import { assetKinds, messageKinds } from '../../contract/vocabulary.ts';

/** Kinds of assets, then of messages: a slot's `kind` is a place in this list. */
export const contentKinds = [
  ...assetKinds.map((kind) => ['asset', kind] as const),
  ...messageKinds.map((kind) => ['message', kind] as const),
];

/** What a slot holds besides its words. Sets of a closed list are bits, by place in the list. */
const factTypes = {
  /** 0 once the content is gone; the slot stays until the index is settled. */
  alive: Uint8Array,
  kind: Uint8Array,
  /** Place in `languages`. */
  language: Uint8Array,
  /** How many of its terms stand in the title; in title, tags and phrases. */
  title: Uint16Array,
  strong: Uint16Array,
  /** Terms in half units: a strong one counts three halves. */
  length: Uint32Array,
  stages: Uint16Array,
  industries: Uint32Array,
  personas: Uint16Array,
  companySizes: Uint8Array,
  regions: Uint8Array,
  recordKinds: Uint8Array,
  /** ms since epoch; unbounded is an infinity. */
  startsAt: Float64Array,
  endsAt: Float64Array,
  /** When its first version was approved; 0 where it has had another since. */
  newSince: Float64Array,
} as const;
export type FactName = keyof typeof factTypes;
export const factNames = Object.keys(factTypes) as FactName[];
export type Facts = { -readonly [K in FactName]: InstanceType<(typeof factTypes)[K]> };

/** What few contents have, by slot. */
export interface Extras {
  competitors?: string[];
  /** Messages: what a buyer says that brings this up. */
  phrases?: string[];
  rules?: Rule[];
}

/** Where each term occurs: by term, the slots and how often there, in half units up to 255. */
export interface Postings {
  start: Uint32Array;
  slots: Uint32Array;
  counts: Uint8Array;
}

/** Postings of what was added since the index was last settled: a linked list a term. */
export interface Chain {
  head: Int32Array;
  next: Int32Array;
  slots: Uint32Array;
  counts: Uint8Array;
  size: number;
}

/** The semantic space, its vectors by the index's own term numbers and slots. */
export interface IndexSpace {
  id: string;
  /** 64 signed bytes a term, to be multiplied by its scale; scale 0 is a term the space doesn't know. */
  terms: Int8Array;
  scales: Float32Array;
  /** 64 signed bytes a slot, and the length of each vector; 0 where it has none. */
  slots: Int8Array;
  norms: Float32Array;
}

/**
 * An inverted index over the catalogue: numbers in typed arrays, so that ten thousand contents stay
 * small in memory, are stored as they are and are ranked in a millisecond. Nothing in it depends on
 * the order in which content came: statistics are counts of what is there now.
 */
export interface RankingIndex {
  terms: Map<string, number>;
  /** By term: in how many live contents it occurs. */
  frequency: Uint32Array;
  ids: string[];
  slotOf: Map<string, number>;
  live: number;
  /** Sum of the lengths of live contents, in half units. */
  totalLength: number;
  facts: Facts;
  extras: Map<number, Extras>;
  /** Slot → its terms in order: title, tags, phrases, then summary and body. */
  tokenStart: Uint32Array;
  tokens: Uint32Array;
  postings: Postings;
  chain: Chain;
  space: IndexSpace | null;
}

export function emptyIndex(): RankingIndex {
  const facts = Object.fromEntries(
    Object.entries(factTypes).map(([name, type]) => [name, new type(64)]),
  ) as unknown as Facts;
  return {
    terms: new Map(),
    frequency: new Uint32Array(1024),
    ids: [],
    slotOf: new Map(),
    live: 0,
    totalLength: 0,
    facts,
    extras: new Map(),
    tokenStart: new Uint32Array(65),
    tokens: new Uint32Array(4096),
    postings: { start: new Uint32Array(1), slots: new Uint32Array(0), counts: new Uint8Array(0) },
    chain: emptyChain(),
    space: null,
  };
}

export function emptyChain(): Chain {
  return {
    head: new Int32Array(0),
    next: new Int32Array(0),
    slots: new Uint32Array(0),
    counts: new Uint8Array(0),
    size: 0,
  };
}

/** The same array where it is long enough, else a longer copy. */
export function grown<T extends TypedArray>(array: T, length: number, fill = 0): T {
  if (array.length >= length) return array;
  const Type = array.constructor as new (length: number) => T;
  const longer = new Type(Math.max(length, Math.ceil(array.length * 1.5), 64));
  (longer as Uint8Array).set(array as Uint8Array);
  if (fill !== 0) longer.fill(fill, array.length);
  return longer;
}
export type TypedArray =
  Int8Array | Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** The terms of a slot: numbers, in order. */
export function tokensOf(index: RankingIndex, slot: number): Uint32Array {
  return index.tokens.subarray(index.tokenStart[slot] ?? 0, index.tokenStart[slot + 1] ?? 0);
}

/** The vector of a slot or a term in the space. */
export const vectorAt = (vectors: Int8Array, at: number): Int8Array =>
  vectors.subarray(at * spaceDimensions, (at + 1) * spaceDimensions);
