import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as uuidv7 } from 'uuid';
import type { CueEvent } from '../../utils/contract/events.ts';
import { createTestServer } from '../e2e/support/server.ts';
import type { Figure } from './main.ts';

const requests = 2000;
const eventsARequest = 50;

/** `POST /v1/events` over HTTP to the real server, and the same rows by bare inserts into SQLite in the same run. */
export async function measureEvents(): Promise<Figure[]> {
  const server = await createTestServer();
  server.command('seed', '--password', 'harborline-demo');
  const rep = server.token('mara.lind@harborline.example', 'rep');
  await server.start();
  try {
    const { assets } = await server.call<{ assets: { id: string }[] }>(rep, '/v1/catalog');
    const batches = Array.from({ length: requests }, () => ({
      events: batchOf(assets.map(({ id }) => id)),
    }));
    const times: number[] = [];
    for (const body of batches) {
      const from = performance.now();
      const answer = await server.call<{ results: { status: string }[] }>(rep, '/v1/events', {
        method: 'POST',
        body,
      });
      times.push(performance.now() - from);
      if (answer.results.some(({ status }) => status !== 'stored'))
        throw new Error('an event was not stored');
    }
    const raw = insertBare(batches.map(({ events }) => events));
    const sorted = (list: number[]) => list.toSorted((a, b) => a - b);
    const at = (list: number[], share: number) =>
      sorted(list)[Math.floor(list.length * share)] ?? 0;
    const figure = (share: number): Figure => ({
      name: `POST /v1/events of ${eventsARequest}, p${share * 100} of ${requests}`,
      value: at(times, share),
      unit: 'ms',
      beside: { name: 'bare inserts of the same rows (SQLite, WAL, FULL)', value: at(raw, share) },
    });
    return [figure(0.5), figure(0.99)];
  } finally {
    await server.kill();
  }
}

const kinds = ['shown', 'shown', 'shown', 'opened', 'inserted', 'copied'] as const;
const stages = ['discovery', 'evaluation', 'proposal', 'negotiation'] as const;

function batchOf(assetIds: string[]): CueEvent[] {
  return Array.from({ length: eventsARequest }, (_, index) => ({
    id: uuidv7(),
    at: Date.now(),
    kind: kinds[index % kinds.length] ?? 'shown',
    assetId: assetIds[(index * 7) % assetIds.length] ?? '',
    facets: {
      host: 'gmail',
      recordKind: 'thread',
      stage: stages[index % stages.length] ?? 'discovery',
    },
  }));
}

function insertBare(batches: CueEvent[][]): number[] {
  const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'cuecard-bench-')), 'bare.sqlite'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full;');
  db.exec(
    'create table event (workspace_id text, id text, kind text, at integer, content_id text, stage text, primary key (workspace_id, id)) without rowid',
  );
  const insert = db.prepare('insert into event values (?, ?, ?, ?, ?, ?)');
  return batches.map((events) => {
    const from = performance.now();
    db.exec('begin immediate');
    for (const event of events) {
      const content = 'assetId' in event ? (event.assetId ?? null) : null;
      insert.run('w', event.id, event.kind, event.at, content, event.facets?.stage ?? null);
    }
    db.exec('commit');
    return performance.now() - from;
  });
}
