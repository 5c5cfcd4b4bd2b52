import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { isUnavailable } from './unavailable.ts';

test('a full, closed or unreachable database is unavailable', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table t (x text); pragma max_page_count = 2');
  const fill = () => database.exec(`insert into t values ('${'x'.repeat(100_000)}')`);
  expect(isUnavailable(errorOf(fill))).toBe(true);
  database.close();
  expect(isUnavailable(errorOf(fill))).toBe(true);
  expect(isUnavailable(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
  expect(isUnavailable(Object.assign(new Error('x'), { code: '57P01' }))).toBe(true);
  expect(isUnavailable(new Error('x', { cause: { code: '53100' } }))).toBe(true);
});

test('a fault of ours is not', () => {
  expect(isUnavailable(new TypeError('x is not a function'))).toBe(false);
  expect(isUnavailable(Object.assign(new Error('x'), { code: '23505' }))).toBe(false);
  expect(isUnavailable(undefined)).toBe(false);
});

function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
