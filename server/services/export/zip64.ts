/** The end of a zip has two bytes for the number of its files. */
const mostNamed = 0xff_ff;
const endBytes = 22;
const end64Bytes = 56;
const locatorBytes = 20;

/**
 * The end of a zip that holds more files than its last record can name, with the two records that
 * name them (Zip64, APPNOTE 6.3.10, 4.3.14 and 4.3.15); what needs none stays as it is.
 *
 * @param end the list of the files and the record after it, as `fflate` writes them at one go
 */
export function withManyFiles(end: Uint8Array, files: number): Uint8Array {
  if (files < mostNamed) return end;
  const at = end.length - endBytes;
  const longer = new Uint8Array(end.length + end64Bytes + locatorBytes);
  longer.set(end.subarray(0, at));
  longer.set(end.subarray(at), at + end64Bytes + locatorBytes);
  const view = new DataView(longer.buffer);
  const last = at + end64Bytes + locatorBytes;
  const listBytes = view.getUint32(last + 12, true);
  const listStart = view.getUint32(last + 16, true);

  view.setUint32(at, 0x06_06_4b_50, true);
  view.setBigUint64(at + 4, BigInt(end64Bytes - 12), true);
  view.setUint16(at + 12, 45, true);
  view.setUint16(at + 14, 45, true);
  view.setBigUint64(at + 24, BigInt(files), true);
  view.setBigUint64(at + 32, BigInt(files), true);
  view.setBigUint64(at + 40, BigInt(listBytes), true);
  view.setBigUint64(at + 48, BigInt(listStart), true);

  const locator = at + end64Bytes;
  view.setUint32(locator, 0x07_06_4b_50, true);
  view.setBigUint64(locator + 8, BigInt(listStart + listBytes), true);
  view.setUint32(locator + 16, 1, true);

  view.setUint16(last + 8, mostNamed, true);
  view.setUint16(last + 10, mostNamed, true);
  return longer;
}
