/** Alarms have a floor of 30 s: with a sync's own time, what changes is here within 40. */
const pulseMinutes = 0.5;
/** Nobody who has done nothing for so long is waiting for a change, ms. */
const latelyMs = 20 * 60_000;
/** The time of use is kept no more exactly than that, ms: it is written at each change of a page. */
const grainMs = 60_000;

export const pulseAlarm = 'pulse';

export interface PulseDeps {
  alarms: {
    get(name: string): Promise<unknown>;
    create(name: string, when: { delayInMinutes: number }): unknown;
  };
  /** Is a page that we work in, or one of ours, in front of somebody? */
  isInFront: () => Promise<boolean>;
  /** When something of ours was last used; a worker that has slept must still know. */
  usedAt: { read(): Promise<number | undefined>; write(at: number): Promise<void> };
  look: () => Promise<void>;
  clock: () => number;
}

/**
 * Looks for news often while Cuecard is in use, so that what marketing changes reaches a rep within a
 * minute; and not at all while it isn't. An alarm, because a timer would not survive the worker.
 */
export function createPulse({ alarms, isInFront, usedAt, look, clock }: PulseDeps) {
  let known = -Infinity;
  const arm = async () => {
    // Made anew it would begin its time again: pages that change all the time would put it off for ever.
    if (!(await alarms.get(pulseAlarm))) {
      await alarms.create(pulseAlarm, { delayInMinutes: pulseMinutes });
    }
  };
  return {
    /** Something of ours is being used. */
    async touch(): Promise<void> {
      if (clock() - known < grainMs / 2) return;
      known = clock();
      if (known - ((await usedAt.read()) ?? -Infinity) > grainMs) await usedAt.write(known);
      await arm();
    },
    /** The alarm has rung. */
    async beat(): Promise<void> {
      const last = Math.max(known, (await usedAt.read()) ?? -Infinity);
      known = -Infinity;
      if (clock() - last > latelyMs || !(await isInFront())) return;
      await look();
      await arm();
    },
  };
}
