import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { attachHost } from '../../utils/hosts/engine/attach.ts';
import type { Reading } from '../../utils/hosts/engine/attach.ts';
import { adapterFor, hostAdapters } from '../../utils/hosts/registry.ts';
import { ask } from '../../utils/platform/ask.ts';
import { answerBackground } from '../../utils/platform/host-messages.ts';
import { mountGuest } from './guest.ts';

/** Registered at run time for the sites a person turned on; `matches` is the list of those there can be. */
export default defineContentScript({
  matches: hostAdapters.flatMap((adapter) => adapter.matches),
  registration: 'runtime',
  runAt: 'document_idle',
  main(ctx) {
    const adapter = adapterFor(new URL(location.href));
    if (!adapter) return;
    const { signal } = ctx;
    const host = attachHost(adapter, document, signal);
    let token = newToken();
    const guest = mountGuest(document, adapter, () => void open(), signal);

    const open = async () => {
      if (guest.isOpen()) return guest.close();
      const nonce = newToken();
      // The frame may load before the background has heard of it, so: first vouch, then frame.
      await ask('frame.vouch', { nonce });
      guest.open(`${browser.runtime.getURL('/sidepanel.html')}#${nonce}`);
    };

    const report = async (reading: Reading) => {
      const context = reading.understood ? reading.context : null;
      try {
        guest.show(
          await ask('page.changed', {
            context,
            understood: reading.understood,
            host: adapter.id,
            insertToken: token,
          }),
        );
      } catch {
        // The extension was updated or removed: a new content script takes over, this one falls silent.
        if (!browser.runtime?.id) ctx.abort();
      }
      guest.settle();
    };

    answerBackground(
      {
        'host.read': () => {
          void report(host.read());
          return null;
        },
        'host.insert': ({ content, recordKey, token: given }) => {
          if (given !== token) return { status: 'refused', reason: 'not-vouched' };
          token = newToken();
          const result = host.insert(content, recordKey);
          void report(host.read());
          return result;
        },
        'host.uninsert': () => {
          const removed = host.uninsert();
          void report(host.read());
          return { removed };
        },
        'host.cues': (figures) => {
          guest.show(figures);
          return null;
        },
        'host.toggle': () => {
          void open();
          return null;
        },
        'host.close': () => {
          guest.close();
          return null;
        },
      },
      signal,
    );
    host.onChange((reading) => void report(reading));
  },
});

const newToken = () => crypto.randomUUID();
