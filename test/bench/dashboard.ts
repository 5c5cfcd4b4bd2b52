import { DatabaseSync } from 'node:sqlite';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { funnelDimensions } from '../../utils/contract/figures.ts';
import type { Figure } from './main.ts';
import { createTestServer } from '../e2e/support/server.ts';

const rounds = 15;
const days = 365;

/** Every list and figure that the dashboard reads, over HTTP, with a year of the sample's use. */
export async function measureDashboard(say: (line: string) => void): Promise<Figure[]> {
  const server = await createTestServer();
  server.command('seed', '--password', 'harborline-demo', '--days', String(days));
  const token = server.token('priya.raman@harborline.example', 'admin');
  await server.start();
  try {
    const paths = await readPaths(server.url, token);
    const times: number[] = [];
    let slowest = { path: '', ms: 0 };
    // Nobody has asked anything yet: what is put together at the first request takes its time.
    await server.kill();
    await server.start();
    const from = performance.now();
    await server.call(token, '/v1/gaps?days=365');
    const first = performance.now() - from;
    for (const path of paths) {
      const own: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        await server.call(token, path);
        own.push(performance.now() - began);
      }
      const median = own.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
      times.push(...own);
      if (median > slowest.ms) slowest = { path, ms: median };
    }
    const sorted = times.toSorted((a, b) => a - b);
    say(`(${paths.length} addresses; the slowest at its median: ${slowest.path})`);
    const unit = 'ms';
    return [
      {
        name: 'a list or figure of the dashboard, a year of use, p50',
        value: at(sorted, 0.5),
        unit,
      },
      { name: 'the same, p95', value: at(sorted, 0.95), unit },
      { name: 'the first request after a start: gaps', value: first, unit, budget: 100 },
      {
        name: 'the slowest of them, median',
        value: slowest.ms,
        unit,
        budget: 100,
        beside: {
          name: 'counting that year’s events anew (SQLite)',
          value: countAnew(server.dataDir),
        },
      },
    ];
  } finally {
    await server.kill();
  }
}

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

/** The addresses of the API's own description that read, with something in place of an id. */
async function readPaths(url: string, token: string): Promise<string[]> {
  const described = (await (await fetch(`${url}/openapi.json`)).json()) as {
    paths: Record<string, { get?: { 'x-roles': string[]; parameters?: { name: string }[] } }>;
  };
  const read = async (path: string) =>
    (await (
      await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })
    ).json()) as Record<string, { id: string }[]>;
  const asset = (await read('/v1/assets?status=approved&limit=1'))['assets']?.[0]?.id ?? '';
  const message = (await read('/v1/messages?status=approved&limit=1'))['messages']?.[0]?.id ?? '';
  const paths = Object.entries(described.paths).flatMap(([path, { get }]) => {
    if (get === undefined || !get['x-roles'].includes('marketer') || path.includes('/export/'))
      return [];
    const filled = path
      .replace('/assets/{id}', `/assets/${asset}`)
      .replace('/messages/{id}', `/messages/${message}`)
      .replace('{host}', 'hubspot');
    // A site has a table of its own only where somebody has sent one.
    if (filled.includes('{') || filled.endsWith('/table')) return [];
    return get.parameters?.some(({ name }) => name === 'days')
      ? [filled, `${filled}?days=365`]
      : [filled];
  });
  const funnels = funnelDimensions
    .filter((by) => by !== 'person')
    .map((by) => `/v1/stats/funnel?days=365&by=${by}`);
  return [...paths, ...funnels, '/v1/stats/funnel?days=365&by=team&host=gmail&stage=proposal'];
}

function countAnew(dataDir: string): number {
  const file = readdirSync(dataDir).find((name) => /\.(db|sqlite)$/.test(name)) ?? 'cuecard.db';
  const db = new DatabaseSync(join(dataDir, file), { readOnly: true });
  const from = performance.now();
  db.prepare(
    'select kind, day, content_id, count(*) from event group by kind, day, content_id',
  ).all();
  const took = performance.now() - from;
  db.close();
  return took;
}
