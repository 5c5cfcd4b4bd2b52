import { setImmediate as giveWay } from 'node:timers/promises';
import { mostAddresses } from '../../../utils/contract/imports.ts';
import type { Db } from '../../db/schema.ts';
import { eachPolitely, retryAfter, type Politeness } from '../../net/each-politely.ts';
import { FetchError } from '../../net/fetch-error.ts';
import type { PublicFetch } from '../../net/fetch-public.ts';
import { textOf, type Said } from './cells.ts';
import type { ImportTarget } from './import-runner.ts';
import type { Defaults } from './judge-row.ts';
import { createJudge, type SaidRow } from './judge-rows.ts';
import { readFeed } from './pages/read-feed.ts';
import { readPage } from './pages/read-page.ts';
import { readSitemap } from './pages/read-sitemap.ts';
import { storedRows, storeRows, toItem, toJudgedItem } from './store-rows.ts';

export type AddressSource =
  | { source: 'sitemap' | 'feed'; address: string }
  | { source: 'links'; addresses: readonly string[] };

interface Deps {
  db: Db;
  now: () => number;
  fetchPublic: PublicFetch;
}

/**
 * Finds the addresses of a source, unless that is done already.
 *
 * @throws RefusedSource where there are none
 */
export async function listAddresses(
  { db, fetchPublic }: Deps,
  target: ImportTarget,
  from: AddressSource,
  signal: AbortSignal,
): Promise<void> {
  const entries: { address: string; title?: string; summary?: string }[] =
    from.source === 'links'
      ? from.addresses.map((address) => ({ address }))
      : from.source === 'feed'
        ? await readFeed(fetchPublic, from.address, signal)
        : (await readSitemap(fetchPublic, from.address, signal)).map((address) => ({ address }));
  const rows = entries
    .map(({ address, ...hint }) => ({ address: address.trim(), ...hint }))
    .filter(({ address }) => address !== '')
    .slice(0, mostAddresses)
    .map(({ address, title, summary }, index): SaidRow => ({
      seq: index + 1,
      place: from.source === 'links' ? `line ${index + 1}` : address.slice(0, 2000),
      said: { url: address, ...(title ? { title } : {}), ...(summary ? { summary } : {}) },
      problems: [],
    }));
  await storeRows(
    db,
    rows.map((row) => toItem(target, row)),
  );
}

/** Fetches the pages that wait, and compares all of them with what the workspace has. */
export async function readPages(
  deps: Deps,
  target: ImportTarget,
  { defaults, signal }: { defaults: Defaults; signal: AbortSignal },
): Promise<void> {
  const { db, now, fetchPublic } = deps;
  const waiting: (SaidRow & { address: string })[] = [];
  for await (const rows of storedRows(db, target, ['waiting'])) {
    waiting.push(...rows.map((row) => ({ ...row, address: String(row.said['url']) })));
  }
  const write = (row: SaidRow, said: Said | null, problems: SaidRow['problems']) =>
    storeRows(db, [
      {
        ...toItem(target, { ...row, said: said ?? row.said, problems }),
        state: said === null ? 'bad' : 'read',
        title: textOf(said?.['title']),
      },
    ]);
  await eachPolitely(
    waiting,
    async ({ address, ...row }, isLastTry): Promise<Politeness> => {
      const fault = (reason: string) => write(row, null, [{ field: 'url', reason }]);
      try {
        const answer = await fetchPublic(address, {
          headers: { accept: 'text/html, */*;q=0.5' },
          signal,
        });
        const patience = retryAfter(answer, now());
        if (patience !== undefined && !isLastTry) return patience;
        if (answer.status === 200) {
          const hint = {
            address: new URL(address).href,
            title: row.said['title'] as string | undefined,
            summary: row.said['summary'] as string | undefined,
          };
          await write(row, await readPage(answer, hint, now()), []);
        } else await fault(`The server there answered ${answer.status}.`);
      } catch (error) {
        if (!(error instanceof FetchError)) throw error;
        // Stopped: it still waits.
        if (error.failure !== 'stopped') await fault(`It can’t be read: ${error.message}.`);
      }
      return undefined;
    },
    { isOwnHost: fetchPublic.isOwnHost, signal },
  );
  signal.throwIfAborted();
  const judge = await createJudge(db, target.workspaceId, defaults);
  for await (const rows of storedRows(db, target)) {
    const judged = await judge(rows);
    await storeRows(
      db,
      judged.map((row) => toJudgedItem(target, row)),
    );
    await giveWay();
  }
}
