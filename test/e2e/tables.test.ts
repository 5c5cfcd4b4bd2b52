import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MyEvents } from '../../utils/contract/people.ts';
import type { SelectorTable } from '../../utils/contract/selector-table.ts';
import type { Diagnostics } from '../../utils/contract/diagnostics.ts';
import { builtInTables } from '../../utils/hosts/tables.ts';
import type { Chromium } from './support/chromium.ts';
import { clickTab, sidebarOf, startChromium } from './support/chromium.ts';
import { ask, connect, eventually } from './support/rep.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import type { StandIn } from './support/stand-ins.ts';
import { standIn } from './support/stand-ins.ts';

/** A host changes shape: it is said, told, and mended by the workspace's server without a rebuild. */
let server: SampleServer;
let chromium: Chromium;
let rep: string;
let admin: string;
let broken: StandIn;

beforeAll(async () => {
  server = await createSampleServer();
  ({ rep, admin } = server);
  await server.start();
  for (const { id } of await reported()) sample.add(id);
  broken = changed(await standIn('gmail', 'thread-inline-reply'));
  chromium = await startChromium({ standIns: [broken] });
  await connect(chromium, server, rep);
});
afterAll(async () => {
  await chromium?.close();
  await server?.kill();
});

/** As if Gmail had shipped: the heading of a thread is no `h2` any more, and has lost its marks. */
function changed(page: StandIn): StandIn {
  return {
    url: page.url,
    answer(address) {
      const answer = page.answer(address);
      if (!answer?.headers['content-type']?.startsWith('text/html')) return answer;
      const body = answer.body
        .replaceAll(/<h2[^>]*>/g, '<h3 class="q7">')
        .replaceAll('</h2>', '</h3>');
      return { ...answer, body };
    },
  };
}

const version = builtInTables.gmail.version;
const newer = (of: number, subject: string): SelectorTable => ({
  ...builtInTables.gmail,
  version: version + of,
  parts: { ...builtInTables.gmail.parts, subject: [{ name: 'new-heading', css: subject }] },
});
const send = (table: unknown) =>
  server.call(admin, '/v1/sites/gmail/table', { method: 'PUT', body: table });
async function askNow<T>(name: string): Promise<T> {
  const page = await chromium.options();
  const answer = await ask<T>(page, name, {});
  await page.close();
  return answer;
}
const sync = () => askNow('sync.now');
/** Reports of the rep's own browser; the sample brings some of its own. */
const reported = async () =>
  (await server.call<MyEvents>(rep, '/v1/me/events?limit=100')).events.filter(
    ({ id, kind }) => kind === 'health' && !sample.has(id),
  );
const sample = new Set<string>();

/** The changed page with the sidebar open, once it is sure. */
async function openBroken() {
  const tab = await chromium.open(broken);
  await tab.waitForSelector('cuecard-guest', { state: 'attached' });
  await clickTab(tab);
  const sidebar = await sidebarOf(tab);
  await sidebar.waitForSelector('text=can’t read this page any more');
  return { tab, sidebar };
}

test('a changed page says so; search still works; one report without any text reaches the server', async () => {
  const { tab, sidebar } = await openBroken();
  await sidebar.fill('input[type=search], .search input', 'dwell');
  await sidebar.waitForSelector('.card');

  const reports = await eventually(reported, (events) => events.length > 0);
  expect(reports).toHaveLength(1);
  expect(reports[0]?.stored).toMatchObject({
    host: 'gmail',
    missing: 'subject',
    tableVersion: version,
  });
  const { sites } = await server.call<{ sites: { host: string; state: string }[] }>(
    admin,
    '/v1/sites?days=7',
  );
  expect(sites.find(({ host }) => host === 'gmail')?.state).toBe('broken');
  await tab.close();
});

test('a table that can’t be used is refused with a reason, and the built-in one goes on', async () => {
  await expect(send({ ...newer(1, 'h3'), format: 2 })).rejects.toThrow(/format|newer/i);
  await expect(send({ ...newer(1, 'h3'), parts: { nonsense: [] } })).rejects.toThrow(
    /nonsense|parts/i,
  );
  // The server can't know whether a selector is one; a browser does.
  await send(newer(1, 'h3..q7'));
  await sync();
  const tab = await chromium.open(broken);
  const refused = { host: 'gmail', version: version + 1, reason: 'malformed' };
  await expect
    .poll(async () => (await askNow<Diagnostics>('diagnostics.get')).refusedTables)
    .toContainEqual(refused);
  await tab.close();
});

test('a table that can, mends the open page without a rebuild', async () => {
  const { tab, sidebar } = await openBroken();
  await send(newer(2, 'h3.q7'));
  await sync();
  await sidebar.waitForSelector('.card');
  expect(await sidebar.locator('.context-who').textContent()).toContain('Odalys Ferncastle');
  const diagnostics = await askNow<Diagnostics>('diagnostics.get');
  expect(diagnostics.tables).toEqual([{ host: 'gmail', version: version + 2 }]);
  await tab.close();
});
