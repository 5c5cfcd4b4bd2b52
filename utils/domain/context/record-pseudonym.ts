/**
 * A record's name that only who holds the workspace's key can make: HMAC-SHA-256 of its key, the first
 * 32 hex digits. A pseudonym: the server, which holds the key too, could find out whether a given
 * record is meant, though not which ones there are.
 *
 * @param keyHex the workspace's key, 64 hex digits
 * @param recordKey `PageContext.recordKey`
 */
export async function recordPseudonym(keyHex: string, recordKey: string): Promise<string> {
  const bytes = Uint8Array.from(keyHex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const mark = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(recordKey));
  return Array.from(new Uint8Array(mark), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}
