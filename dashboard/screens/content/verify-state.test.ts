import { expect, test } from 'vitest';
import { verifyStateOf } from './verify-state.ts';

const dayMs = 86_400_000;

test('content is due soon, then overdue, then held back', () => {
  const record = { verifyBy: 100 * dayMs, heldFrom: 110 * dayMs };
  const at = (day: number) => verifyStateOf(record, day * dayMs);
  expect([85, 86, 99, 100, 109, 110].map(at)).toEqual([
    'later',
    'soon',
    'soon',
    'overdue',
    'overdue',
    'held',
  ]);
  expect(verifyStateOf({ verifyBy: null, heldFrom: null }, 0)).toBe('later');
});
