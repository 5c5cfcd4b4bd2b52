import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { GuestOrders, PageReport } from '../../utils/contract/runtime.ts';
import { attachHost } from '../../utils/hosts/engine/attach.ts';
import { tellToPaste } from '../../utils/hosts/engine/page-paste.ts';
import type { Reading } from '../../utils/hosts/engine/page-reader.ts';
import { adapterFor, hostAdapters } from '../../utils/hosts/registry.ts';
import { ask } from '../../utils/platform/ask.ts';
import { answerBackground } from '../../utils/platform/host-messages.ts';
import { mountGuest } from './guest.ts';

/** Registered at run time for the sites a person turned on; `matches` is the list of those there can be. */
export default defineContentScript({
  matches: hostAdapters.flatMap((adapter) => adapter.matches),
  registration: 'runtime',
  runAt: 'document_idle',
  // A newer script of ours is heard of by an event; the page's own message listeners hear nothing.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const adapter = adapterFor(new URL(location.href));
    if (!adapter) return;
    const { signal } = ctx;
    const host = attachHost(
      adapter,
      document,
      signal,
      import.meta.env.FIREFOX ? pagePaste : undefined,
    );
    const guest = mountGuest(
      document,
      { controls: host.controls, room: () => host.tables.table().room },
      {
        toggle: () => void toggle(),
        placed: (place) => void quietly(async () => void (await ask('frame.placed', place))),
      },
      signal,
    );
    let token = newToken();
    let opening = false;
    let alwaysPanel = false;

    const reportOf = (reading: Reading): PageReport => ({
      context: reading.understood ? reading.context : null,
      understood: reading.understood,
      missing: reading.understood ? null : reading.missing,
      host: adapter.id,
      adapterVersion: adapter.version,
      tableVersion: host.tables.table().version,
      refusedTable: host.tables.refusedTable(),
      insertToken: token,
    });
    /** After an update or removal of the extension nobody answers: a new content script takes over. */
    const quietly = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch {
        if (!browser.runtime?.id) ctx.abort();
      }
    };
    const obey = ({ table, ...orders }: GuestOrders) => {
      alwaysPanel = orders.alwaysPanel;
      guest.show(orders);
      if (table) host.useTable(table);
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
        const nonce = newToken();
        // The frame may load before the background has heard of it, so: first vouch, then frame.
        const { place } = await ask('frame.vouch', { nonce });
        const url = browser.runtime.getURL('/sidepanel.html');
        guest.open((floating) => `${url}#${nonce}${floating ? '&floating' : ''}`, place);
      });
      opening = false;
    };

    answerBackground(
      {
        'host.read': () => reportOf(host.read()),
        'host.insert': async ({ content, recordKey, token: given, eventId }) => {
          if (given !== token) return { status: 'refused', reason: 'not-vouched' };
          token = newToken();
          const result = await host.insert(content, recordKey, eventId);
          void report(host.read());
          return result;
        },
        'host.mend': async ({ change, recordKey, token: given, mendId }) => {
          if (given !== token) return { status: 'refused', reason: 'not-vouched' };
          token = newToken();
          const result = await host.mend(change, recordKey, mendId);
          void report(host.read());
          return result;
        },
        'host.uninsert': async ({ eventId }) => {
          const removed = await host.uninsert(eventId);
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
        'host.stop': ({ host: off }) => {
          if (off === adapter.id) ctx.abort();
          return null;
        },
      },
      signal,
    );
    host.onChange((reading) => void report(reading));
  },
});

const pagePaste = async () => {
  await ask('page.readyPaste', {});
  return (html: string, text: string) => tellToPaste(document, { html, text });
};

const newToken = () => crypto.randomUUID();
