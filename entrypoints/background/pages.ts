import { pageReportSchema } from '../../utils/contract/page-report.ts';
import type { PageReport } from '../../utils/contract/page-report.ts';
import { tellHost } from '../../utils/platform/host-messages.ts';
import { RuntimeError } from '../../utils/platform/runtime-error.ts';
import { notifyPages } from '../../utils/platform/serve-messages.ts';
import type { Services } from './services.ts';

/**
 * What a tab's page told last. A worker that has slept has forgotten it, so the page is asked again;
 * null where nobody of ours is in the tab.
 */
export async function pageOf({ tabs }: Services, tabId: number): Promise<PageReport | null> {
  const known = tabs.get(tabId);
  if (known) return known;
  const told = pageReportSchema.safeParse(await tellHost(tabId, 'host.read', null));
  if (!told.success) return null;
  tabs.set(tabId, told.data);
  return told.data;
}

/** The record in front of the rep in a tab, or null. */
export async function contextIn(services: Services, tabId: number | null) {
  return tabId === null ? null : ((await pageOf(services, tabId))?.context ?? null);
}

/** @throws {RuntimeError} where there is no record to act on */
export async function needContext(services: Services, tabId: number) {
  const context = await contextIn(services, tabId);
  if (!context) throw new RuntimeError('invalid-message', 'no record in this tab');
  return context;
}

/** The tab has gone on. A page of ours that is open for it asks again. */
export async function forgetPage({ tabs }: Services, tabId: number): Promise<void> {
  if (tabs.delete(tabId)) await notifyPages({ changed: 'sidebar', tabId });
}
