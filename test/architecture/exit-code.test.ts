import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the PostgreSQL of the tests leaves the exit code to what they came to', () => {
  const file = join(import.meta.dirname, '../api/support/load-postgres.ts');
  const script = `import { loadPostgres } from ${JSON.stringify(file)};
await loadPostgres();
process.exitCode = 3;`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
});
