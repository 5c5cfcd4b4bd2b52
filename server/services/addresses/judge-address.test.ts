import { expect, test } from 'vitest';
import { judgeAddress } from './judge-address.ts';

const timeZone = 'Europe/Berlin';
const at = (moment: string) => ({ now: Date.parse(moment), timeZone });

test('an address is dead when it was gone on two days', () => {
  const first = judgeAddress(undefined, 'gone', at('2026-03-01T08:00:00Z'));
  expect(first.verdict).toBe('failing');
  const sameDay = judgeAddress(first, 'gone', at('2026-03-01T22:00:00Z'));
  expect(sameDay.verdict).toBe('failing');
  // By the workspace's clock it is the next day already.
  const nextDay = judgeAddress(sameDay, 'gone', at('2026-03-01T23:30:00Z'));
  expect(nextDay).toEqual({ verdict: 'dead', failedSince: Date.parse('2026-03-01T08:00:00Z') });
});

test('what nobody can tell neither kills nor raises; an answer raises', () => {
  expect(judgeAddress(undefined, 'unsure', at('2026-03-01T08:00:00Z')).verdict).toBe('unsure');
  const failing = judgeAddress(undefined, 'gone', at('2026-03-01T08:00:00Z'));
  const unsure = judgeAddress(failing, 'unsure', at('2026-03-02T08:00:00Z'));
  expect(unsure).toEqual(failing);
  const dead = judgeAddress(unsure, 'gone', at('2026-03-03T08:00:00Z'));
  expect(dead.verdict).toBe('dead');
  expect(judgeAddress(dead, 'unsure', at('2026-03-04T08:00:00Z')).verdict).toBe('dead');
  const back = judgeAddress(dead, 'there', at('2026-03-04T08:00:00Z'));
  expect(back).toEqual({ verdict: 'fine', failedSince: null });
});
