import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { testBoard } from '../../test/board.ts';
import { testAsset, testContext, testId } from '../../test/content.ts';
import type { Board } from '../../utils/contract/board.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import type { PageReport } from '../../utils/contract/page-report.ts';
import type { DraftChange } from '../../utils/contract/draft.ts';
import { recordPseudonym } from '../../utils/domain/context/record-pseudonym.ts';
import { addressKey } from '../../utils/domain/links/address-key.ts';
import { readVisitAddress } from '../../utils/domain/links/visit-address.ts';
import { applyCatalogue } from '../../utils/platform/catalogue-store.ts';
import { openDatabase } from '../../utils/platform/database.ts';
import { keep, ownerOf, readKept } from '../../utils/platform/kept.ts';
import { cuesFor } from './cues.ts';
import { contentHandlers } from './handlers/content.ts';
import { draftHandlers } from './handlers/draft.ts';
import { eventHandlers } from './handlers/events.ts';
import { leadHandlers } from './handlers/leads.ts';
import { searchHandlers } from './handlers/search.ts';
import { siteHandlers } from './handlers/sites.ts';
import { toldHandlers } from './handlers/told.ts';
import { createServices } from './services.ts';
import { syncTold } from './told.ts';

const session = {
  serverUrl: 'https://cuecard.example',
  token: 't',
  userId: 'mara',
  userName: 'Mara',
  userEmail: 'mara@harborline.example',
  workspaceId: 'w',
  workspaceName: 'Harborline',
  role: 'rep',
};
const sender = {};
const tabId = 7;
const recordKey = 'close:lead_Northmoor1';
const key = '0f'.repeat(32);
const asset = testAsset({ title: 'Security on one page' });
const leads = {
  definition: 'Three sites or more',
  reasons: [{ id: testId(), label: 'Too small', fit: 'not' as const }],
  sources: [{ id: testId(), label: 'Webinar' }],
  campaigns: [{ id: testId(), label: 'Dock days' }],
};
const report = (context: Partial<PageContext>): PageReport => ({
  context: testContext({ host: 'close', kind: 'lead', recordKey, ...context }),
  understood: true,
  missing: null,
  host: 'close',
  adapterVersion: 1,
  tableVersion: 1,
  insertToken: 'x'.repeat(20),
});

// Nobody is in any tab.
beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = async () => undefined;
});

let made = 0;
/** A browser that is signed in, on a lead's page; its server answers by `answer`, else can't be reached. */
async function start(
  board: Partial<Board> | null,
  answer?: (path: string, init: RequestInit) => Response,
) {
  made += 1;
  const db = await openDatabase(`marketing-${made}`);
  await keep(db, 'session', session);
  const calls: string[] = [];
  const services = createServices(
    db,
    async (input, init = {}) => {
      const path = (input as string).slice(session.serverUrl.length);
      calls.push(`${init.method ?? ''} ${path}`);
      if (!answer) throw new TypeError('Failed to fetch');
      return answer(path, init);
    },
    () => 1_000_000,
  );
  const catalogue = {
    cursor: 'g.1',
    complete: true,
    assets: [asset],
    messages: [],
    removed: [],
    experience: null,
    space: null,
    tables: null,
    board: board && testBoard(board),
  };
  await applyCatalogue(db, ownerOf(session), catalogue, null, 1);
  services.tabs.set(tabId, report({}));
  const events = async () => (await db.getAll('outbox')).map(({ event }) => event);
  return { db, services, calls, events };
}

test('a use carries the pseudonym of its record where the workspace has outcomes on, and never else', async () => {
  for (const recordKeyOfBoard of [key, null]) {
    const { services, events } = await start({ recordKey: recordKeyOfBoard });
    const record = (kind: 'opened' | 'copied' | 'dismissed') =>
      eventHandlers['event.record'](services, { tabId, event: { kind, id: asset.id } }, sender);
    for (const kind of ['opened', 'copied', 'dismissed'] as const) await record(kind);
    const pseudonym = await recordPseudonym(key, recordKey);
    const records = (await events()).map((event) => ('record' in event ? event.record : undefined));
    expect(records).toEqual(
      recordKeyOfBoard === null
        ? [undefined, undefined, undefined]
        : [pseudonym, pseudonym, undefined],
    );
    expect(JSON.stringify(await events())).not.toContain('Northmoor1');
  }
});

test('a deal seen won is told once a record and outcome, and only with a key', async () => {
  const won = report({ kind: 'deal', stage: 'Closed Won', recordKey: 'close:deal_1' });
  const { services, events } = await start({ recordKey: key });
  services.tabs.set(tabId, won);
  await Promise.all([1, 2, 3].map(() => services.closed.note(services, won)));
  expect(await events()).toMatchObject([
    { kind: 'closed', outcome: 'won', record: await recordPseudonym(key, 'close:deal_1') },
  ]);
  const lost = report({ kind: 'deal', stage: 'Closed Lost', recordKey: 'close:deal_1' });
  services.tabs.set(tabId, lost);
  await services.closed.note(services, lost);
  expect(await events()).toHaveLength(2);
  // Told of a deal that the tab has left for another since: of that deal all the same.
  const left = report({ kind: 'deal', stage: 'Closed Won', recordKey: 'close:deal_2' });
  await services.closed.note(services, left);
  expect((await events())[2]).toMatchObject({
    outcome: 'won',
    record: await recordPseudonym(key, 'close:deal_2'),
  });

  const without = await start({ recordKey: null });
  without.services.tabs.set(tabId, won);
  await without.services.closed.note(without.services, won);
  expect(await without.events()).toEqual([]);
});

test('a verdict holds ids of the workspace’s lists, replaces the one before, and is remembered here', async () => {
  const { services, events, db } = await start({ leads });
  const text = 'Lead source: Webinar. Tamarisk came by the Dock days.';
  services.tabs.set(tabId, report({ text: [{ text, quoted: false }] }));
  const [reason] = leads.reasons;
  const judge = (fit: 'good' | 'not', why: string | null, comment?: string) =>
    leadHandlers['lead.judge'](services, { tabId, recordKey, fit, reason: why, comment }, sender);
  const first = await judge('not', reason?.id ?? null);
  await judge('good', null, 'They have nine sites');
  expect(await events()).toMatchObject([
    { kind: 'judged', fit: 'not', reason: reason?.id, source: leads.sources[0]?.id },
    { kind: 'undone', eventId: first.eventId },
    {
      kind: 'judged',
      fit: 'good',
      reason: null,
      campaign: leads.campaigns[0]?.id,
      comment: 'They have nine sites',
    },
  ]);
  expect(JSON.stringify(await events())).not.toMatch(/Tamarisk|Webinar|Dock/);
  const said = await db.get('judged', recordKey);
  expect(said).toMatchObject({ fit: 'good', reason: null, comment: 'They have nine sites' });
  // The page has gone on while the rep clicked: the verdict was of the lead before.
  services.tabs.set(tabId, report({ recordKey: 'close:lead_Next' }));
  await expect(judge('not', null)).rejects.toThrow('page gone on');
  expect(await db.count('judged')).toBe(1);
  const undo = { kind: 'undone' as const, eventId: said?.eventId ?? '' };
  await eventHandlers['event.record'](services, { tabId, event: undo }, sender);
  expect(await db.get('judged', recordKey)).toBeUndefined();
});

test('a field note waits in the outbox where there is no server', async () => {
  const { services, events } = await start(null);
  const note = { tabId, note: 'objection' as const, text: 'They say our cameras freeze' };
  await leadHandlers['note.add'](services, note, sender);
  await leadHandlers['note.add'](services, { ...note, contentId: asset.id }, sender);
  const [alone, about] = await events();
  expect(alone).toMatchObject({ kind: 'noted', note: 'objection', text: note.text });
  expect(alone).not.toHaveProperty('assetId');
  expect(about).toMatchObject({ kind: 'noted', assetId: asset.id });
});

test('with searches switched off, none is ever made', async () => {
  const { services, events } = await start(null);
  const left = () =>
    searchHandlers['search.left'](services, { tabId, query: 'rail freight', results: 0 }, sender);
  await left();
  await siteHandlers['settings.set'](services, { sendSearches: false }, sender);
  expect(await siteHandlers['settings.get'](services, {}, sender)).toMatchObject({
    sendSearches: false,
  });
  await left();
  await siteHandlers['settings.set'](services, { sendSearches: true }, sender);
  await left();
  expect((await events()).map(({ kind }) => kind)).toEqual(['searched', 'searched']);
});

test('a copied link counts visits by the copy’s own event, and only where the workspace wants that', async () => {
  const copy = async (countVisits: boolean) => {
    const { services, events } = await start({ countVisits });
    const input = { tabId, id: asset.id };
    const copied = await contentHandlers['content.copyable'](services, input, sender);
    if (!copied || 'missing' in copied) throw new Error('nothing was copied');
    const event = { kind: 'copied' as const, id: asset.id, eventId: copied.eventId };
    await eventHandlers['event.record'](services, { tabId, event }, sender);
    return { copied, events: await events() };
  };
  const { copied, events } = await copy(true);
  const href = /href="([^"]+)"/.exec(copied.html)?.[1] ?? '';
  expect(href).toMatch(/^https:\/\/cuecard\.example\/l\//);
  expect(readVisitAddress(href)).toEqual({ contentId: asset.id, eventId: events[0]?.id });
  expect(copied.html).toContain(`>${asset.title}</a>`);
  expect((await copy(false)).copied.html).toContain(`href="${asset.url}"`);
});

test('a link that is mended leads where Insert would let it lead, and is a use of what it leads to', async () => {
  const gone = 'https://example.com/old';
  for (const countVisits of [true, false]) {
    const { services, events, db } = await start({ countVisits });
    await db.put('tombstones', {
      type: 'asset',
      id: testId(),
      title: 'Security, two pages',
      addressKey: addressKey(gone),
      fingerprint: [],
      replacementId: asset.id,
      reason: 'retired',
      removedAt: 1,
    });
    const draft = { text: gone, links: [{ from: 0, to: gone.length, url: gone }] };
    services.tabs.set(tabId, report({ draft }));
    const context = report({ draft }).context as PageContext;
    await expect.poll(async () => (await cuesFor(services, context)).findings).toHaveLength(1);
    const [finding] = (await cuesFor(services, context)).findings;
    const told: { change: DraftChange }[] = [];
    fakeBrowser.tabs.sendMessage = async (_tab: number, message: { input: never }) => {
      told.push(message.input);
      return { status: 'inserted' };
    };
    const mend = { tabId, recordKey, token: 'x'.repeat(20), trusted: true as const };
    const { key: findingKey, from } = finding ?? { key: '', from: 0 };
    const input = { ...mend, key: findingKey, from };
    const done = await draftHandlers['draft.mend'](services, input, sender);
    const put = told[0]?.change.mend;
    const url = put?.kind === 'relink' ? put.url : '';
    expect(await events()).toMatchObject([
      { id: done.eventId, kind: 'inserted', assetId: asset.id },
    ]);
    expect(put).toEqual({ kind: 'relink', text: url, url });
    expect(countVisits ? readVisitAddress(url) : url).toEqual(
      countVisits ? { contentId: asset.id, eventId: done.eventId } : asset.url,
    );
  }
});

test('an errand that comes at a bad time is not taken for one that is refused', async () => {
  let status = 429;
  const { services, db } = await start({}, () => new Response(null, { status }));
  await toldHandlers['told.seen'](services, { ids: [testId()] }, sender);
  await expect(syncTold(services, session)).rejects.toThrow('429');
  expect(await readKept(db, 'errands')).toHaveLength(1);
  status = 403;
  await expect(syncTold(services, session)).rejects.toThrow('403');
  expect(await readKept(db, 'errands')).toEqual([]);
});

test('what was seen without a server is told when there is one, once', async () => {
  const ids = [testId()];
  const offline = await start({});
  await toldHandlers['told.seen'](offline.services, { ids }, sender);
  expect(await readKept(offline.db, 'errands')).toHaveLength(1);
  const online = await start({}, (path) =>
    path === '/v1/me/news' ? Response.json({ news: [] }) : new Response(null, { status: 204 }),
  );
  const requests = () => online.calls.filter((call) => call.startsWith('POST'));
  await toldHandlers['told.seen'](online.services, { ids }, sender);
  await expect.poll(() => readKept(online.db, 'errands')).toEqual([]);
  expect(requests()).toEqual(['POST /v1/me/news/seen']);
});

test('a server that knows nothing of all this is no error, and what it refuses is not sent for ever', async () => {
  const { services, db } = await start(null, () =>
    Response.json({ code: 'not-found' }, { status: 404 }),
  );
  await toldHandlers['requests.join'](services, { id: testId(), joined: true }, sender);
  expect(await syncTold(services, session)).toBe(true);
  expect(await readKept(db, 'errands')).toEqual([]);
  expect(await toldHandlers['requests.list'](services, {}, sender)).toBeNull();
  expect(await toldHandlers['goals.get'](services, {}, sender)).toBeNull();
  expect(await toldHandlers['board.get'](services, {}, sender)).toBeNull();
});

test('content for another team is neither inserted nor copied, also by who knows its id', async () => {
  const { services, db } = await start({ team: 'Nordics' });
  const others = testAsset({ audience: { ...asset.audience, teams: ['DACH'] } });
  await db.put('content', others);
  const copy = (id: string) => contentHandlers['content.copyable'](services, { tabId, id }, sender);
  expect(await copy(others.id)).toBeNull();
  expect(await copy(asset.id)).not.toBeNull();
  expect(await contentHandlers['content.get'](services, { id: others.id }, sender)).toBeNull();
});
