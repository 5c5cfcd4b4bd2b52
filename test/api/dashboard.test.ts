import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld('sqlite');
});
afterAll(() => world.close());

const get = async (path: string) => {
  const answer = await world.call('GET', path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

test('until it is built, the front page says how; then it is served', async () => {
  const before = await get('/');
  expect([before.status, before.text.includes('npm run build')]).toEqual([503, true]);

  const folder = join(world.dataDir, 'dashboard');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><p>The dashboard');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}');
  writeFileSync(join(world.dataDir, 'outside.txt'), 'secret');

  for (const path of ['/', '/device?user_code=X', '/assets-of-mine/0198']) {
    const screen = await get(path);
    expect([path, screen.status, screen.text]).toEqual([
      path,
      200,
      '<!doctype html><p>The dashboard',
    ]);
    expect(screen.headers.get('cache-control')).toBe('no-cache');
    expect(screen.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(screen.headers.get('x-content-type-options')).toBe('nosniff');
  }
  const script = await get('/assets/app-1a2b.js');
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('javascript'),
  ]);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await get('/assets/gone-9.js')).status).toBe(404);
  expect((await get('/%2e%2e/outside.txt')).text).not.toContain('secret');
  expect((await get('/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
});
