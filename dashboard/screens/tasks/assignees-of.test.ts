import { expect, test } from 'vitest';
import { assigneesOf } from './assignees-of.ts';

const me = { id: 'm', name: 'Priya', role: 'marketer' } as const;
const people = [
  { id: 'z', name: 'Zoe', role: 'admin' },
  { id: 'r', name: 'Ada', role: 'rep' },
  me,
  { id: 'b', name: 'Ben', role: 'marketer' },
] as const;
const ids = (current: { id: string; name: string }) =>
  assigneesOf(people, me, current).map(({ id }) => id);

test('a task can be given to the reader first, then to all of marketing by name, and to no rep', () => {
  expect(ids(me)).toEqual(['m', 'b', 'z']);
});

test('who has it stays there to be read, even if they left', () => {
  expect(ids({ id: 'gone', name: '' })).toEqual(['m', 'b', 'z', 'gone']);
});
