import type { PageContext } from '../../utils/contract/page-context.ts';
import type { Figures, GuestOrders, PageReport } from '../../utils/contract/page-report.ts';
import { tellHost } from '../../utils/platform/host-messages.ts';
import { readKept } from '../../utils/platform/kept.ts';
import { translate } from '../../utils/platform/translate.ts';
import { notifyPages } from '../../utils/platform/serve-messages.ts';
import { cuesFor } from './cues.ts';
import { answersAfter } from './feedback-state.ts';
import type { Services } from './services.ts';
import { tableFor } from './tables.ts';

/**
 * Counts for the tab at the page's edge.
 * @throws the signal's reason, when it is aborted on the way
 */
export async function figuresFor(
  services: Services,
  context: PageContext | null,
  signal?: AbortSignal,
): Promise<Figures> {
  const newAnswers = (await answersAfter(services)).length;
  if (!context) return { cues: 0, findings: 0, newAnswers };
  const { assets, messages, findings } = await cuesFor(services, context, signal);
  return { cues: assets.length + messages.length, findings: findings.length, newAnswers };
}

/**
 * What the content script of a page is told.
 * @throws the signal's reason, when it is aborted on the way
 */
export async function ordersFor(
  services: Services,
  page: PageReport,
  signal?: AbortSignal,
): Promise<GuestOrders> {
  const figures = await figuresFor(services, page.context, signal);
  const alwaysPanel = (await readKept(services.db, 'alwaysPanel')) ?? false;
  const handed = await tableFor(services, page.host);
  const isOther = handed.table.version !== page.tableVersion;
  const label = [translate('tabLabel', figures.cues)];
  if (figures.findings > 0) label.push(translate('tabFindings', figures.findings));
  return { ...figures, label: label.join(' '), alwaysPanel, ...(isOther && { handed }) };
}

/** Something other than the pages has changed: counts and open sidebars are brought up to date. */
export async function refreshTabs(services: Services): Promise<void> {
  await Promise.all(
    [...services.tabs].map(async ([tabId, page]) => {
      await tellHost(tabId, 'host.cues', await ordersFor(services, page));
    }),
  );
  await notifyPages({ changed: 'sidebar' });
}
