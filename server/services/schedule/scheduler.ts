import type { Db } from '../../db/schema.ts';
import { claimTurn, listDue, endTurn, type Turn } from './turns.ts';

/** Something that is done again and again for each workspace, by one server process at a time. */
export interface Job {
  /** Kept in the database: it never changes. */
  name: string;
  /** From one start to the next, in ms. */
  everyMs: number;
  /**
   * @param now epoch ms
   * @param signal aborted when the server stops, or when the turn took too long: end early then
   */
  run(now: number, workspaceId: string, signal: AbortSignal): Promise<void>;
}

export interface Scheduler {
  /** Looks for what is due now and then, from `firstMs` on. */
  start(): void;
  /** Does all that is due, once; for tests, and what `start` does again and again. */
  tick(): Promise<void>;
  /** Ends what is under way; does no more. */
  stop(): Promise<void>;
}

/** A server that has just been started has something else to do. */
const firstMs = 30_000;
const tickMs = 30_000;
/** Whoever took longer has died. */
const turnMs = 30 * 60_000;

/**
 * Does jobs when they are due: each for one workspace after the other, whatever other jobs are at.
 * Of all processes on the same database one does a job for a workspace, and a turn that failed or was
 * cut short comes round at the next time.
 *
 * @param deps `report`: told what went wrong, since nobody waits
 * @example createScheduler({ db, now, jobs: [{ name: 'digest', everyMs: hour, run }], report }).start()
 */
export function createScheduler(deps: {
  db: Db;
  /** Epoch ms. */
  now: () => number;
  jobs: readonly Job[];
  report: (error: unknown) => void;
}): Scheduler {
  const { db, now, jobs, report } = deps;
  const stopping = new AbortController();
  // Each job in a lane of its own: a letter is due at seven, and addresses take half an hour.
  const lanes = jobs.map((job) => ({
    job,
    timer: undefined as NodeJS.Timeout | undefined,
    last: Promise.resolve(),
  }));

  async function runTurn(job: Job, turn: Turn) {
    const tooLong = AbortSignal.timeout(turnMs);
    try {
      await job.run(now(), turn.workspaceId, AbortSignal.any([stopping.signal, tooLong]));
    } catch (error) {
      if (!stopping.signal.aborted) report(error);
    } finally {
      await endTurn(db, turn);
    }
  }

  async function work(job: Job) {
    for (const workspaceId of await listDue(db, job, now())) {
      if (stopping.signal.aborted) return;
      const turn = await claimTurn(db, job, { workspaceId, now: now(), until: now() + turnMs });
      if (turn !== null) await runTurn(job, turn);
    }
  }

  type Lane = (typeof lanes)[number];
  const tickIn = (lane: Lane) => {
    lane.last = lane.last.then(() => work(lane.job)).catch(report);
    return lane.last;
  };
  const wait = (lane: Lane, ms: number) => {
    lane.timer = setTimeout(() => {
      void tickIn(lane).then(() => {
        if (!stopping.signal.aborted) wait(lane, tickMs);
      });
    }, ms).unref();
  };
  return {
    start: () => lanes.forEach((lane) => wait(lane, firstMs)),
    tick: async () => void (await Promise.all(lanes.map(tickIn))),
    async stop() {
      stopping.abort();
      for (const { timer } of lanes) clearTimeout(timer);
      await Promise.all(lanes.map(({ last }) => last));
    },
  };
}
