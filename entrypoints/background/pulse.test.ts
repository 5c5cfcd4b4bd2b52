import { expect, test } from 'vitest';
import { createPulse, pulseAlarm } from './pulse.ts';

const minute = 60_000;

/** A pulse whose alarms ring when `wait` passes their time; `inFront` may be changed. */
function made() {
  const state = {
    now: 0,
    looks: [] as number[],
    inFront: true,
    used: undefined as number | undefined,
  };
  let ringsAt: number | null = null;
  const deps = {
    alarms: {
      get: async (name: string) => (name === pulseAlarm && ringsAt !== null ? { name } : undefined),
      create: (_name: string, { delayInMinutes }: { delayInMinutes: number }) => {
        ringsAt = state.now + delayInMinutes * minute;
      },
    },
    isInFront: async () => state.inFront,
    usedAt: {
      read: async () => state.used,
      write: async (at: number) => void (state.used = at),
    },
    look: async () => void state.looks.push(state.now),
    clock: () => state.now,
  };
  let pulse = createPulse(deps);
  return {
    state,
    touch: () => pulse.touch(),
    /** The worker dies: all it knew is gone, alarms are not. */
    sleep: () => {
      pulse = createPulse(deps);
    },
    wait: async (ms: number) => {
      const end = state.now + ms;
      while (ringsAt !== null && ringsAt <= end) {
        state.now = ringsAt;
        ringsAt = null;
        await pulse.beat();
      }
      state.now = end;
    },
  };
}

test('while it is in use, no more than 40 s pass between two looks', async () => {
  const { state, touch, wait } = made();
  for (let at = 0; at < 60; at += 1) {
    await touch();
    await wait(5000);
  }
  expect(state.looks.length).toBeGreaterThanOrEqual(9);
  const gaps = state.looks.map((at, index) => at - (state.looks[index - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(40_000);
});

test('a page that is only looked at is kept fresh too, for a while, also by a worker that has slept', async () => {
  const { state, touch, wait, sleep } = made();
  await touch();
  await wait(10 * minute);
  sleep();
  await wait(5 * minute);
  expect(state.looks.length).toBeGreaterThanOrEqual(29);
  await wait(60 * minute);
  expect(state.looks.length).toBeLessThanOrEqual(41);
  const before = state.looks.length;
  await touch();
  await wait(minute);
  expect(state.looks.length).toBe(before + 2);
});

test('nobody looks while nothing of ours is in front, and somebody does once it is again', async () => {
  const { state, touch, wait } = made();
  await touch();
  state.inFront = false;
  await wait(30 * minute);
  expect(state.looks).toEqual([]);
  state.inFront = true;
  await wait(30 * minute);
  expect(state.looks).toEqual([]);
  await touch();
  await wait(40_000);
  expect(state.looks).toHaveLength(1);
});
