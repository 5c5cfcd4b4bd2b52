import { correctableFields } from '../../../utils/contract/cue.ts';
import type { PageReport } from '../../../utils/contract/page-report.ts';
import type { SidebarState } from '../../../utils/contract/runtime.ts';
import { understand } from '../../../utils/domain/context/understand.ts';
import { keep, readKept } from '../../../utils/platform/kept.ts';
import { RuntimeError } from '../../../utils/platform/runtime-error.ts';
import { connectionState } from '../connection.ts';
import { cuesFor } from '../cues.ts';
import { refreshTabs } from '../figures.ts';
import { answersAfter } from '../feedback-state.ts';
import { toldSummary } from '../told.ts';
import { needContext, pageOf } from '../pages.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './types.ts';

export const sidebarHandlers: Handlers<'sidebar.get' | 'sidebar.correct' | 'sidebar.pause'> = {
  async 'sidebar.get'(services, { tabId }) {
    const page = await pageOf(services, tabId);
    const connection = await connectionState(services);
    const newAnswers = (await answersAfter(services)).length;
    const told = await toldSummary(services);
    const base = { connection, newAnswers, told, assets: [], messages: [], findings: [] };
    if (!page) return { ...base, page: { status: 'none', canInsert: false } };
    return { ...base, ...(await pageState(services, page)) };
  },

  async 'sidebar.correct'(services, { tabId, field, value }) {
    const { recordKey } = await needContext(services, tabId);
    const tx = services.db.transaction('corrections', 'readwrite');
    const corrections = (await tx.store.get(recordKey)) ?? {};
    if (value === undefined) delete corrections[field];
    else Object.assign(corrections, { [field]: value });
    if (correctableFields.every((each) => corrections[each] === undefined)) {
      void tx.store.delete(recordKey);
    } else void tx.store.put({ ...corrections, at: services.clock() }, recordKey);
    await tx.done;
    await refreshTabs(services);
    return null;
  },

  async 'sidebar.pause'(services, { tabId, scope, paused }) {
    const context = await needContext(services, tabId);
    const { domain } = understand(context, {}, []);
    const key = scope === 'record' ? context.recordKey : domain;
    if (key === undefined) throw new RuntimeError('invalid-message', 'no domain to pause for');
    const pauses = (await readKept(services.db, 'pauses')) ?? [];
    const others = pauses.filter((pause) => pause.scope !== scope || pause.key !== key);
    await keep(services.db, 'pauses', paused ? [...others, { scope, key }] : others);
    await refreshTabs(services);
    return null;
  },
};

async function pageState(
  services: Services,
  page: PageReport,
): Promise<Pick<SidebarState, 'page' | 'assets' | 'messages' | 'findings'>> {
  const { host, context } = page;
  if (!context) {
    const status = page.understood ? 'none' : 'not-understood';
    return { page: { status, host, canInsert: false }, assets: [], messages: [], findings: [] };
  }
  const { pausedBy, understanding, assets, messages, findings } = await cuesFor(services, context);
  const judged = await services.db.get('judged', context.recordKey);
  return {
    page: {
      status: pausedBy ? 'paused' : 'understood',
      host,
      recordKey: context.recordKey,
      kind: context.kind,
      ...(judged && { judged }),
      canInsert: context.canInsert,
      insertToken: page.insertToken,
      ...(understanding && { understanding }),
      ...(pausedBy && { pausedBy }),
    },
    assets,
    messages,
    findings,
  };
}
