import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium, stopWorker } from '../e2e/support/chromium.ts';
import { connect, eventually, openSidebar } from '../e2e/support/rep.ts';
import { createTestServer } from '../e2e/support/server.ts';
import { standIn } from '../e2e/support/stand-ins.ts';
import type { Figure } from './main.ts';
import { assetCount, madeCatalogue } from './made-catalogue.ts';
import { spread } from './times.ts';

const rounds = 7;
const rowsAFile = 2000;

/**
 * How long after its worker was put to sleep the extension answers what it shows, with 10,000 assets:
 * starting the worker, reading the stored index, reading the page, ranking it. In real Chromium.
 */
export async function measureColdStart(say: (line: string) => void): Promise<Figure[]> {
  const server = await createTestServer();
  server.command('seed', '--password', 'harborline-demo');
  say(`Importing ${assetCount} assets …`);
  for (const file of csvFiles()) server.command('import', file, '--approve');
  const rep = server.token('mara.lind@harborline.example', 'rep');
  await server.start();
  const gmail = await standIn('gmail', 'thread-inline-reply');
  const chromium = await startChromium({ standIns: [gmail] });
  const times: number[] = [];
  try {
    await connect(chromium, server, rep);
    const { tab } = await openSidebar(chromium, gmail);
    const options = await chromium.options();
    // The index is made of what the first sync brought, and stored.
    await eventually(
      () => options.evaluate(ask, 'diagnostics.get'),
      (answer) => (JSON.parse(answer.text) as { assets: number }).assets > assetCount,
      60_000,
    );
    // The space comes with a later sync, when the server has made it.
    await eventually(
      () => server.call<{ space: unknown }>(rep, '/v1/catalog'),
      ({ space }) => space !== null,
      120_000,
    );
    await options.evaluate(ask, 'sync.now');
    await options.waitForTimeout(8000);
    for (let round = 0; round < rounds; round++) {
      await stopWorker(chromium);
      await options.waitForTimeout(300);
      const answer = await options.evaluate(ask, 'sidebar.get');
      if (!answer.text.includes('"assets":[{')) throw new Error('no cue was there');
      times.push(answer.ms);
    }
    await tab.close();
  } finally {
    await chromium.close();
    await server.kill();
  }
  return [
    {
      name: `A sleeping worker: from the question to its first cues, ${assetCount} assets, median of ${rounds}`,
      value: spread(times).p50,
      unit: 'ms',
      budget: 150,
    },
  ];
}

/** Asks the background from a page of ours, about the tab of the mail. Runs in that page. */
async function ask(name: string): Promise<{ ms: number; text: string }> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(by: object): Promise<{ id: number }[]> };
      runtime: { sendMessage(message: object): Promise<unknown> };
    };
  };
  const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
  const started = performance.now();
  const answer = await chrome.runtime.sendMessage({
    name,
    input: name === 'sidebar.get' ? { tabId: tab?.id } : {},
  });
  const ms = performance.now() - started;
  return { ms, text: JSON.stringify((answer as { value?: unknown }).value ?? answer) };
}

/** The made-up catalogue as files to import: in parts, since each is one transaction. */
function csvFiles(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-bench-'));
  const rows = madeCatalogue().assets.map(
    ({ title, summary, body, tags }, at) =>
      `${title} ${at},one-pager,https://assets.example/${at},${summary},${body},${tags.join(';')}`,
  );
  return Array.from({ length: Math.ceil(rows.length / rowsAFile) }, (_, part) => {
    const file = join(folder, `${part}.csv`);
    const own = rows.slice(part * rowsAFile, (part + 1) * rowsAFile);
    writeFileSync(file, ['title,kind,url,summary,body,tags', ...own].join('\n'));
    return file;
  });
}
