import { Worker } from 'node:worker_threads';
import type { Space } from '../../../utils/contract/space.ts';
import type { DataPlace } from '../../db/lock.ts';
import type { Db } from '../../db/schema.ts';
import { claimSpace, dropClaim, isWorthASpace, pauseMs, writeSpace } from './claim-space.ts';
import type { SpaceOrder } from './make-space-worker.ts';

/** Has the semantic spaces of catalogues made, off the thread that answers. */
export interface SpaceKeeper {
  /** Has the space made anew if it is time for that; doesn't wait. */
  refresh(workspaceId: string): void;
  /** Makes it now if the catalogue has changed since; resolves when it is stored. */
  make(workspaceId: string): Promise<void>;
  /** Ends what is under way; makes no more. */
  close(): Promise<void>;
}

/**
 * @param deps `place`: where a worker finds the data; `now`: epoch ms; `report`: told what went
 *   wrong where nobody waits
 */
export function createSpaceKeeper(deps: {
  db: Db;
  place: DataPlace;
  now: () => number;
  report: (error: unknown) => void;
}): SpaceKeeper {
  const { db, place, now, report } = deps;
  const { dataDir, databaseUrl } = place;
  const closing = new AbortController();
  const wanted = new Set<string>();
  // One after the other: a worker takes a whole core.
  let last: Promise<void> = Promise.resolve();

  async function makeIfDue(workspaceId: string, madeBefore: number) {
    if (closing.signal.aborted) return;
    const claim = await claimSpace(db, workspaceId, { madeBefore, now: now() });
    if (claim === null) return;
    try {
      const order = { place: { dataDir, databaseUrl }, workspaceId, now: now() };
      const isWorth = await isWorthASpace(db, workspaceId);
      const space = isWorth ? await runWorker(order, closing.signal) : null;
      await writeSpace(db, claim, space, now());
    } catch (error) {
      await dropClaim(db, claim);
      if (!closing.signal.aborted) throw error;
    }
  }

  function enqueue(workspaceId: string, madeBefore: number): Promise<void> {
    const work = last.then(() => makeIfDue(workspaceId, madeBefore));
    last = work.catch(() => undefined);
    return work;
  }

  return {
    refresh(workspaceId) {
      if (wanted.has(workspaceId)) return;
      wanted.add(workspaceId);
      enqueue(workspaceId, now() - pauseMs)
        .catch(report)
        .finally(() => wanted.delete(workspaceId));
    },
    make: (workspaceId) => enqueue(workspaceId, now() + 1),
    async close() {
      closing.abort();
      await last;
    },
  };
}

/** @returns null where there is too little content for a space */
function runWorker(order: SpaceOrder, signal: AbortSignal): Promise<Space | null> {
  return new Promise((made, fail) => {
    signal.throwIfAborted();
    // No options of this process: a test runner's are not for it.
    const options = { workerData: order, execArgv: [] };
    const worker = new Worker(new URL('make-space-worker.ts', import.meta.url), options);
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', made);
    worker.once('error', fail);
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      fail(new Error('the making of a space was cut short'));
    });
  });
}
