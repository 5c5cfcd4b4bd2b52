import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** The same id for the same moment (epoch ms) and name: what is told twice is stored once. */
export function namedId(at: number, name: string): string {
  const random = createHash('sha256').update(name).digest().subarray(0, 16);
  return v7({ msecs: at, random });
}
