/** Where hashes of word runs stand: in which source, at which place of it. */
export interface PassageIndex {
  /** Pairs of source and place, one after the other. */
  places: Map<number, number[]>;
  /** Hashes (`| 0`: small numbers are faster keys) that also stand in content that may be inserted: they prove nothing. */
  harmless: Set<number>;
}

/** What stands in more sources than this is a turn of phrase, and says nothing of where it is from. */
const mostPlaces = 64;

export const createPassageIndex = (): PassageIndex => ({ places: new Map(), harmless: new Set() });

/** Adds a hash. */
export function addPlace(index: PassageIndex, hash: number, source: number, place: number): void {
  const places = index.places.get(hash | 0);
  if (places === undefined) index.places.set(hash | 0, [source, place]);
  else if (places.length < mostPlaces * 2) places.push(source, place);
}

/** A run of words of the draft that stands in a source too. */
export interface PassageHit {
  /** Index of its first word in the draft. */
  word: number;
  place: number;
  hash: number;
}

/** Everything of a draft that stands in a source, by source, in the order of the draft. */
export function hitsBySource(
  index: PassageIndex,
  shingles: { hashes: readonly number[]; starts: readonly number[] },
): Map<number, PassageHit[]> {
  const bySource = new Map<number, PassageHit[]>();
  if (index.places.size === 0) return bySource;
  for (const [at, hash] of shingles.hashes.entries()) {
    const places = index.places.get(hash | 0);
    if (places === undefined) continue;
    const word = shingles.starts[at] ?? 0;
    for (let pair = 0; pair < places.length; pair += 2) {
      const source = places[pair] ?? 0;
      const hits = bySource.get(source) ?? [];
      bySource.set(source, hits);
      hits.push({ word, place: places[pair + 1] ?? 0, hash });
    }
  }
  return bySource;
}
