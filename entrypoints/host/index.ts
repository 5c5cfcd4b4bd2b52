import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPanelMessage } from '../../utils/contract/host-runtime.ts';
import type { TableRefusal } from '../../utils/contract/health.ts';
import type { GuestOrders, PageReport } from '../../utils/contract/page-report.ts';
import { attachHost } from '../../utils/hosts/engine/attach.ts';
import { tellToPaste } from '../../utils/hosts/engine/page-paste.ts';
import type { Reading } from '../../utils/hosts/engine/page-reader.ts';
import { adapterFor } from '../../utils/hosts/registry.ts';
import { ask } from '../../utils/platform/ask.ts';
import { createTurns } from '../../utils/platform/in-turn.ts';
import { answerBackground } from '../../utils/platform/host-messages.ts';
import { mountGuest } from './guest.ts';

const againMs = 5000;

/**
 * What runs in a host's page. Registered at run time for the sites a person turned on, and in a page's
 * top frame alone.
 */
export default defineUnlistedScript({
  main() {
    const ended = new AbortController();
    const adapter = adapterFor(new URL(location.href));
    if (!adapter) return;
    const { signal } = ended;
    // After an update a new script of ours starts in the page; the old one, cut off, falls silent.
    const started = `${browser.runtime.id}:started`;
    document.dispatchEvent(new CustomEvent(started));
    document.addEventListener(started, () => ended.abort(), { signal });
    const host = attachHost(
      adapter,
      document,
      signal,
      (table, reason) => void askTable({ version: table.version, reason }),
      import.meta.env.FIREFOX ? pagePaste : undefined,
    );
    const guest = mountGuest(
      document,
      { controls: host.controls, isControl: host.isControl, room: () => host.table()?.room ?? [] },
      {
        toggle: () => void toggle(),
        placed: (place) => void quietly(async () => void (await ask('frame.placed', place))),
      },
      signal,
    );
    /** What changes the draft, one after another: each takes moments, and reads back what it did. */
    const inTurn = createTurns();
    let token = newToken();
    let opening = false;
    let alwaysPanel = false;

    const reportOf = (reading: Reading): PageReport => ({
      context: reading.understood ? reading.context : null,
      understood: reading.understood,
      missing: reading.understood ? null : reading.missing,
      host: adapter.id,
      adapterVersion: adapter.version,
      tableVersion: host.table()?.version ?? 0,
      insertToken: token,
    });
    /** After an update or removal of the extension nobody answers: a new content script takes over. */
    const quietly = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch {
        if (!browser.runtime?.id) ended.abort();
      }
    };
    const askTable = async (refused?: { version: number; reason: TableRefusal }) => {
      await quietly(async () =>
        host.useTable(await ask('page.table', { host: adapter.id, ...(refused && { refused }) })),
      );
      // Without one the page can't be read: a worker that could not answer is asked again.
      if (!host.table() && !signal.aborted) setTimeout(() => void askTable(), againMs);
    };
    const obey = (orders: GuestOrders) => {
      alwaysPanel = orders.alwaysPanel;
      guest.show(orders);
      if (orders.handed) host.useTable(orders.handed);
    };
    const report = (reading: Reading) =>
      quietly(async () => {
        guest.settle();
        obey(await ask('page.changed', reportOf(reading)));
      });
    const toggle = async () => {
      if (guest.isOpen()) return guest.close();
      if (opening) return;
      opening = true;
      await quietly(async () => {
        // A site that was allowed by hand may not frame our page: no page but the hosts' ever may.
        const inPanel = alwaysPanel || adapter.id === 'other';
        if (inPanel && (await browser.runtime.sendMessage({ name: openPanelMessage })) === true)
          return;
        const nonce = newToken();
        // The frame may load before the background has heard of it, so: first vouch, then frame.
        const { place, titles } = await ask('frame.vouch', { nonce });
        if (adapter.id === 'other') return guest.hint(titles.hint);
        const url = browser.runtime.getURL('/sidepanel.html');
        guest.open((floating) => `${url}#${nonce}${floating ? '&floating' : ''}`, titles, place);
      });
      opening = false;
    };

    answerBackground(
      {
        'host.read': () => reportOf(host.read()),
        'host.insert': async ({ content, recordKey, token: given, eventId }) => {
          if (given !== token) return { status: 'refused', reason: 'not-vouched' };
          token = newToken();
          const result = await inTurn(() => host.insert(content, recordKey, eventId));
          void report(host.read());
          return result;
        },
        'host.mend': async ({ change, recordKey, token: given, mendId }) => {
          if (given !== token) return { status: 'refused', reason: 'not-vouched' };
          token = newToken();
          const result = await inTurn(() => host.mend(change, recordKey, mendId));
          void report(host.read());
          return result;
        },
        'host.uninsert': async ({ eventId }) => {
          const removed = await inTurn(() => host.uninsert(eventId));
          void report(host.read());
          return { removed };
        },
        'host.cues': (orders) => {
          obey(orders);
          return null;
        },
        'host.toggle': () => {
          void toggle();
          return null;
        },
        'host.close': () => {
          guest.close();
          return null;
        },
        'host.framed': () => {
          guest.believed();
          return null;
        },
        'host.stop': ({ host: off, hostname = location.host }) => {
          if (off === adapter.id && hostname === location.host) ended.abort();
          return null;
        },
      },
      signal,
    );
    host.onChange((reading) => void report(reading));
    void askTable();
  },
});

const pagePaste = async () => {
  await ask('page.readyPaste', {});
  return (html: string, text: string) => tellToPaste(document, { html, text });
};

const newToken = () => crypto.randomUUID();
