import type { Db } from '../../db/schema.ts';

export interface ImportTarget {
  workspaceId: string;
  importId: string;
}

/** Does the long work of imports, while nobody waits for an answer. */
export interface ImportRunner {
  /**
   * Begins at once; the import is this process's until the work settles it (`settleImport`), fails or
   * is stopped.
   */
  start(target: ImportTarget, work: (signal: AbortSignal) => Promise<void>): void;
  /** Whether this process is at it. */
  isUnderWay(importId: string): boolean;
  /** Ends the work on one import, if it is this process's. */
  stop(target: ImportTarget): Promise<void>;
  /** When what is under way has ended. */
  settle(): Promise<void>;
  /** Ends what is under way; whoever looks at it then finds that it was interrupted. */
  close(): Promise<void>;
}

/** Whoever has not renewed a claim for so long has died. */
export const claimMs = 30_000;
const renewMs = 5_000;

/** @param deps `report`: told of what nobody expected, since nobody waits */
export function createImportRunner(deps: {
  db: Db;
  now: () => number;
  report: (error: unknown) => void;
}): ImportRunner {
  const { db, now, report } = deps;
  const closing = new AbortController();
  const underWay = new Map<Promise<void>, { importId: string; stopping: AbortController }>();

  /** What was settled belongs to nobody, and stays so: a renewal may come late. */
  const hold = ({ workspaceId, importId }: ImportTarget, until: number) =>
    db
      .updateTable('import')
      .set({ claimed_until: until })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', importId)
      .where('claimed_until', '>', 0)
      .execute();

  async function run(
    target: ImportTarget,
    work: (signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ) {
    const timer = setInterval(() => void hold(target, now() + claimMs).catch(report), renewMs);
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) report(error);
      await hold(target, 0).catch(report);
    } finally {
      clearInterval(timer);
    }
  }

  const of = (importId: string) => [...underWay].filter(([, work]) => work.importId === importId);

  return {
    start(target, work) {
      const stopping = new AbortController();
      const signal = AbortSignal.any([closing.signal, stopping.signal]);
      const running = run(target, work, signal).finally(() => underWay.delete(running));
      underWay.set(running, { importId: target.importId, stopping });
    },
    isUnderWay: (importId) => of(importId).length > 0,
    async stop({ importId }) {
      const own = of(importId);
      for (const [, { stopping }] of own) stopping.abort();
      await Promise.all(own.map(([running]) => running));
    },
    async settle() {
      await Promise.all(underWay.keys());
    },
    async close() {
      closing.abort();
      await Promise.all(underWay.keys());
    },
  };
}
