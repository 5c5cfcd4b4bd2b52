import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, run, serve, testCommands } from './support/commands.ts';

testCommands('sqlite');

test('an environment that is not valid says so and ends with 2', async () => {
  const place = { DATA_DIR: join(folder, 'none'), DATABASE_URL: 'mysql://x' };
  const done = await run(place, 'serve');
  expect([done.code, done.err.includes('DATABASE_URL'), done.err.includes('at ')]).toEqual([
    2,
    true,
    false,
  ]);
});

test('a second server on the same folder is refused', async () => {
  const place = { DATA_DIR: join(folder, 'twice'), DATABASE_URL: '' };
  const first = await serve(place);
  const second = await run(place, 'serve');
  expect([second.code, second.err]).toEqual([1, expect.stringContaining('already')]);
  expect(await first.stop()).toBe(0);
});
