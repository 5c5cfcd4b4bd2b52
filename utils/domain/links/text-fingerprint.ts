const mask = (1n << 64n) - 1n;
const fnvPrime = 0x100000001b3n;
const fnvOffset = 0xcbf29ce484222325n;

/** FNV-1a over UTF-16 units, then mixed so that every bit depends on every unit. */
function hash64(text: string): bigint {
  let hash = fnvOffset;
  for (let i = 0; i < text.length; i += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * fnvPrime) & mask;
  }
  hash ^= hash >> 33n;
  hash = (hash * 0xff51afd7ed558ccdn) & mask;
  return hash ^ (hash >> 33n);
}

/**
 * A simhash: 64 bits over the text's runs of three words, as 16 hexadecimal digits. Texts that
 * differ in a few words differ in a few bits; case, punctuation and white space make no difference.
 *
 * @returns '' for a text without words
 */
export function textFingerprint(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return '';
  const sums = Array.from({ length: 64 }, () => 0);
  for (let start = 0; start === 0 || start + 3 <= words.length; start += 1) {
    let hash = hash64(words.slice(start, start + 3).join(' '));
    for (let bit = 0; bit < 64; bit += 1) {
      sums[bit] = (sums[bit] ?? 0) + (hash & 1n ? 1 : -1);
      hash >>= 1n;
    }
  }
  const bits = sums.reduce((all, sum, bit) => (sum > 0 ? all | (1n << BigInt(bit)) : all), 0n);
  return bits.toString(16).padStart(16, '0');
}
