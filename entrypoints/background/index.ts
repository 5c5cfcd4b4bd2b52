import { browser } from 'wxt/browser';
import { z } from 'zod';
import { defineBackground } from 'wxt/utils/define-background';
import type { BackgroundMessage } from '../../utils/contract/runtime.ts';
import { backgroundMessages } from '../../utils/contract/runtime.ts';
import { openDatabase } from '../../utils/platform/database.ts';
import { tellHost } from '../../utils/platform/host-messages.ts';
import { notifyPages, serveMessages } from '../../utils/platform/serve-messages.ts';
import type { BackgroundHandlers } from '../../utils/platform/serve-messages.ts';
import { openSidePanel, servePanel } from '../../utils/platform/side-panel.ts';
import { keep, readKept } from '../../utils/platform/kept.ts';
import { contentHandlers } from './handlers/content.ts';
import { draftHandlers } from './handlers/draft.ts';
import { eventHandlers } from './handlers/events.ts';
import { leadHandlers } from './handlers/leads.ts';
import { pageHandlers } from './handlers/page.ts';
import { pasteHandlers } from './handlers/paste.ts';
import { searchHandlers } from './handlers/search.ts';
import { sessionHandlers } from './handlers/session.ts';
import { sidebarHandlers } from './handlers/sidebar.ts';
import { siteHandlers } from './handlers/sites.ts';
import { statusHandlers } from './handlers/status.ts';
import { toldHandlers } from './handlers/told.ts';
import type { Handlers } from './handlers/types.ts';
import type { Services } from './services.ts';
import { createServices } from './services.ts';
import { refreshTabs } from './figures.ts';
import { forgetPage } from './pages.ts';
import { isInFront } from './in-front.ts';
import { createPulse, pulseAlarm } from './pulse.ts';
import { flushQuietly, lookForNews, syncQuietly } from './sync.ts';

/** Minutes between looks for new content and unsent events, while nothing of ours is in use. */
const syncMinutes = 5;
/** After a start, so long until the first of them. */
const firstSyncMs = 1500;

const handlers: Handlers<BackgroundMessage> = {
  ...pageHandlers,
  ...pasteHandlers,
  ...sidebarHandlers,
  ...contentHandlers,
  ...eventHandlers,
  ...draftHandlers,
  ...leadHandlers,
  ...toldHandlers,
  ...searchHandlers,
  ...sessionHandlers,
  ...siteHandlers,
  ...statusHandlers,
};

/**
 * Every listener is registered before the first `await`: a worker that was woken by an event gets
 * that event only if its listener is there when the script has run.
 */
export default defineBackground({
  type: 'module',
  main() {
    // zod would try `new Function`, which the extension's policy forbids and the console reports.
    z.config({ jitless: true });
    let services: Promise<Services> | null = null;
    let panelWanted = false;
    const get = () => {
      // One that failed to open (a full disk) is tried again at the next message.
      services ??= openDatabase()
        .then((db) => {
          const own = createServices(db, fetch.bind(globalThis), Date.now);
          own.rulesReady = () => void refreshTabs(own);
          own.touched = () => void pulse.touch();
          own.panelWanted = (wanted) => (panelWanted = wanted);
          void readKept(db, 'alwaysPanel').then((kept) => (panelWanted = kept ?? false));
          return own;
        })
        .catch((error: unknown) => {
          services = null;
          throw error;
        });
      return services;
    };

    const pulse = createPulse({
      alarms: browser.alarms,
      isInFront,
      usedAt: {
        read: async () => readKept((await get()).db, 'usedAt'),
        write: async (at) => keep((await get()).db, 'usedAt', at),
      },
      look: async () => lookForNews(await get()),
      clock: Date.now,
    });

    const lookedAt = async () => {
      if (await isInFront()) await pulse.touch();
    };

    const served = Object.fromEntries(
      Object.keys(backgroundMessages).map((name) => {
        const handler = handlers[
          name as BackgroundMessage
        ] as Handlers<BackgroundMessage>['status.get'];
        return [name, async (input: never, sender: never) => handler(await get(), input, sender)];
      }),
    ) as unknown as BackgroundHandlers;
    servePanel();
    serveMessages(served);

    browser.alarms.onAlarm.addListener(({ name }) => {
      void (name === pulseAlarm ? pulse.beat() : get().then(syncQuietly));
    });
    browser.runtime.onStartup.addListener(() => void get().then((own) => flushQuietly(own, true)));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void get().then(({ sites }) => sites.refresh(true));
      if (reason === 'install') void browser.runtime.openOptionsPage();
    });
    browser.permissions.onAdded.addListener(() => void get().then(({ sites }) => sites.refresh()));
    browser.permissions.onRemoved.addListener(
      () => void get().then(({ sites }) => sites.refresh()),
    );
    browser.tabs.onRemoved.addListener(
      (tabId) => void get().then(({ tabs }) => tabs.delete(tabId)),
    );
    // A tab that goes elsewhere has no record of ours any more; if it has, its content script says so.
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status === 'loading') void get().then((own) => forgetPage(own, tabId));
    });
    browser.tabs.onActivated.addListener(({ tabId }) => {
      void notifyPages({ changed: 'tab', tabId });
      void lookedAt();
    });
    // A window that was put away and comes back changes no tab.
    browser.windows.onFocusChanged.addListener(() => void lookedAt());
    browser.commands.onCommand.addListener((command, tab) => {
      const tabId = tab?.id;
      if (command !== 'toggle-sidebar' || tabId === undefined) return;
      // Which of the two is wanted must be known at once: the key may not be waited away.
      if (panelWanted) void openSidePanel(tabId);
      else void tellHost(tabId, 'host.toggle', null);
    });
    globalThis.addEventListener('online', () => void get().then((own) => flushQuietly(own, true)));

    void browser.alarms.create('sync', { periodInMinutes: syncMinutes });
    // The index is read while the question that woke the worker is still on its way; looking for news
    // waits until that is answered.
    void get().then((own) => own.library.ranking(own.db));
    setTimeout(() => void get().then(syncQuietly), firstSyncMs);
  },
});
