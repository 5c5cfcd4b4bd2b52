import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import type { Db } from '../../../server/db/schema.ts';
import { recountPlaces } from '../../../server/services/experience/recount-places.ts';
import { recountSiteUses } from '../../../server/services/sites/recount-site-uses.ts';
import { everyone } from '../../../utils/contract/audience.ts';
import { newId, type World } from './world.ts';

/** The release before content had a life: four steps. */
export const stepsThen = 4;
export const oldWorkspace = { id: 'old-workspace', timeZone: 'Europe/Berlin' };
export const oldMoment = Date.parse('2026-06-17T10:00:00Z');
const day = '2026-06-17';
const at = oldMoment;

/** An empty place beside that of the test's own server. */
export async function placeBeside({ dataDir, databaseUrl }: World) {
  if (databaseUrl === undefined) return { dataDir: `${dataDir}/old`, databaseUrl };
  const name = `old_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const address = new URL(databaseUrl);
  address.pathname = `/${name}`;
  return { dataDir, databaseUrl: address.href };
}

/** Rows as that release wrote them: with its columns and no others. */
export async function writeThen(untyped: unknown, contentId: string) {
  const db = untyped as Kysely<Record<string, Record<string, unknown>>>;
  const put = (table: string, ...rows: object[]) =>
    db
      .insertInto(table)
      .values(rows.map((row) => ({ workspace_id: oldWorkspace.id, ...row })))
      .execute();
  const marks = { tags: '["old"]', phrases: '[]', instead: '', shortcut: '', fingerprint: '[]' };
  await put('workspace', {
    time_zone: oldWorkspace.timeZone,
    generation: 'abc',
    revision: 1,
    created_at: at,
  });
  await put('content', {
    id: contentId,
    type: 'asset',
    kind: 'deck',
    status: 'approved',
    approved_version: 1,
    latest_version: 1,
    revision: 1,
    owner_id: 'u1',
    replacement_id: null,
    removed_at: null,
    created_at: at,
    updated_at: at,
    title_key: 'old deck',
    search_text: '',
    url: 'https://f.example/old',
  });
  await put('content_version', {
    content_id: contentId,
    version: 1,
    kind: 'deck',
    title: 'Old deck',
    summary: '',
    body: 'Old words',
    url: 'https://f.example/old',
    minutes: null,
    language: 'en',
    visibility: 'buyer',
    audience: JSON.stringify(everyone),
    starts_at: null,
    ends_at: null,
    address_key: 'f.example/old',
    created_by: 'u1',
    created_at: at,
    ...marks,
  });
  await put('content_history', {
    content_id: contentId,
    seq: 1,
    action: 'status',
    status_from: 'in-review',
    status_to: 'approved',
    version: 1,
    note: '',
    user_id: 'u1',
    at,
  });
  const event = (kind: string, more: object = {}) => ({
    id: newId(at),
    user_id: 'u2',
    kind,
    at,
    received_at: at,
    day,
    hour: at,
    content_id: contentId,
    host: 'gmail',
    record_kind: '',
    stage: 'discovery',
    industry: '',
    company_size: '',
    language: '',
    position: 0,
    payload: '{}',
    undone_at: null,
    ...more,
  });
  const nothing = { content_id: '', position: null };
  const undone = event('copied', { undone_at: at });
  const verdict = event('feedback', { payload: '{"verdict":"outdated"}' });
  const events = [
    event('shown'),
    event('inserted'),
    undone,
    event('undone', { ...nothing, payload: JSON.stringify({ eventId: undone.id }) }),
    verdict,
    event('asked', { ...nothing, payload: '{"wanted":"port deck"}' }),
    event('searched', { ...nothing, payload: '{"query":"port decks","results":0}' }),
  ];
  await put('event', ...events);
  await put('feedback', {
    id: verdict.id,
    content_id: contentId,
    user_id: 'u2',
    verdict: 'outdated',
    comment: '',
    facets: '{"host":"gmail"}',
    state: 'new',
    answer: '',
    answered_by: null,
    answered_at: null,
    created_at: at,
    withdrawn_at: null,
  });
  await put('presence', { day, user_id: 'u2' });
  await put('last_use', { content_id: contentId, hour: at });
  const counted = events.filter(({ id }) => id !== undone.id);
  const { hour } = event('shown');
  const rolled = counted.map(({ kind, content_id, host, stage }) => ({
    kind,
    content_id,
    host,
    stage,
    day,
    hour,
    record_kind: '',
    industry: '',
    count: 1,
  }));
  await put('rollup_hour', ...rolled);
  const daily = counted.flatMap(({ kind, content_id }) =>
    [...new Set([content_id, ''])].map((id) => ({ kind, content_id: id, day, count: 1 })),
  );
  await put('rollup_day', ...daily);
  await recountPlaces(untyped as Db);
  await recountSiteUses(untyped as Db);
}
