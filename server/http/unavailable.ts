/** SQLite result codes (low byte): busy, locked, out of memory, read-only, I/O, full, can't open. */
const sqliteCodes = new Set([5, 6, 7, 8, 10, 13, 14]);

/** Node's and `pg`'s words for a server that can't be reached or went away. */
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const networkWords =
  /connection terminated|timeout exceeded when trying to connect|database is not open|driver has already been destroyed|Cannot use a pool after/i;

/**
 * Whether an error says that the database is locked, full or gone: to be tried again later, not a
 * fault of the request or of ours.
 */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errcode, message, cause } = error as {
    code?: unknown;
    errcode?: unknown;
    message?: unknown;
    cause?: unknown;
  };
  if (typeof errcode === 'number' && sqliteCodes.has(errcode & 0xff)) return true;
  if (typeof code === 'string') {
    if (networkCodes.has(code)) return true;
    // PostgreSQL: connection failure, no resources (full, too many connections), shutting down,
    // read-only, lock or serialisation that stayed.
    if (/^(08|53|57P|25006|40|55P03)/.test(code)) return true;
  }
  if (typeof message === 'string' && networkWords.test(message)) return true;
  return cause !== undefined && isUnavailable(cause);
}
