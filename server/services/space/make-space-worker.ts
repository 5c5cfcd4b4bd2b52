import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Space } from '../../../utils/contract/space.ts';
import { buildIndex } from '../../../utils/domain/ranking/build-index.ts';
import { makeSpace } from '../../../utils/domain/ranking/make-space.ts';
import type { DataPlace } from '../../db/lock.ts';
import { openDatabase } from '../../db/open-database.ts';
import { readContents } from '../catalogue/read-catalogue.ts';

/** What the worker is told. */
export interface SpaceOrder {
  place: DataPlace;
  workspaceId: string;
  /** Epoch ms. */
  now: number;
}

// Runs in a thread of its own: it takes seconds. It reads with a connection of its own, so that not
// even the texts of ten thousand contents go through the thread that answers requests.
const { place, workspaceId, now } = workerData as SpaceOrder;
const database = openDatabase(place);
try {
  const { assets, messages } = await readContents(database.db, workspaceId, null, now);
  const space = makeSpace(buildIndex([...assets, ...messages]), 'unnamed');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(space && { ...space, id: nameOf(space) });
} finally {
  await database.close();
}

/** Named after what it is: the same space made again need not be fetched again. */
function nameOf({ terms, vectors, scales }: Space): string {
  const hash = createHash('sha256');
  for (const part of [terms, vectors, scales]) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
