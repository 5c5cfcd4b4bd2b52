import { browser } from 'wxt/browser';
import { readKept } from '../../../utils/platform/kept.ts';
import { connectionState } from '../connection.ts';
import { flushQuietly, sync } from '../sync.ts';
import type { Handlers } from './types.ts';

export const statusHandlers: Handlers<'status.get' | 'sync.now' | 'diagnostics.get'> = {
  'status.get': (services) => connectionState(services),

  async 'sync.now'(services) {
    await flushQuietly(services, true);
    await sync(services).catch(() => undefined);
    return connectionState(services);
  },

  async 'diagnostics.get'(services) {
    const { db } = services;
    const state = await connectionState(services);
    const catalogue = await readKept(db, 'catalogue');
    const content = await db.getAll('content');
    return {
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      serverUrl: state.serverUrl ?? null,
      workspace: state.workspaceName ?? null,
      role: state.role ?? null,
      connection: state.status,
      lastProblem: (await readKept(db, 'connection'))?.problem ?? null,
      waiting: state.waiting,
      refused: (await db.getAll('refused')).map(({ event, reason }) => ({
        kind: event.kind,
        reason,
      })),
      cursor: catalogue?.cursor ?? null,
      syncedAt: catalogue ? new Date(catalogue.syncedAt).toISOString() : null,
      assets: content.filter((item) => item.type === 'asset').length,
      messages: content.filter((item) => item.type === 'message').length,
      sites: (await services.sites.list()).filter((site) => site.on).map((site) => site.name),
      tables: ((await readKept(db, 'tables')) ?? []).map(({ host, version }) => ({
        host,
        version,
      })),
      refusedTables: (await readKept(db, 'refusedTables')) ?? [],
    };
  },
};
