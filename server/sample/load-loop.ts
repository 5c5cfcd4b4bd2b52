import { v7 } from 'uuid';
import { addRequest } from '../services/requests/add-request.ts';
import { changeTerms } from '../services/leads/change-terms.ts';
import { listGaps } from '../services/gaps/list-gaps.ts';
import type { Caller } from '../services/caller.ts';
import type { System } from '../services/system.ts';
import type { SampleWorkspace } from './types.ts';

const dayMs = 86_400_000;

/** Field notes and verdicts on leads as events, and the most wanted gap taken up as a request. */
export async function loadLoop(
  system: System,
  sample: SampleWorkspace,
  caller: Caller,
  store: (by: string, event: object) => Promise<void>,
): Promise<void> {
  const at = (daysAgo: number) => Math.round(system.now() - daysAgo * dayMs);
  for (const { by, kind, text, daysAgo, facets = {} } of sample.notes) {
    const event = { id: v7({ msecs: at(daysAgo) }), at: at(daysAgo), facets, text };
    await store(by, { ...event, kind: 'noted', note: kind });
  }
  const terms = await changeTerms(system, caller.workspaceId, sample.leadTerms);
  for (const { by, daysAgo, comment, ...verdict } of sample.verdicts) {
    const reason = terms.reasons[verdict.reason];
    await store(by, {
      id: v7({ msecs: at(daysAgo) }),
      at: at(daysAgo),
      kind: 'judged',
      fit: reason?.fit ?? 'good',
      reason: reason?.id ?? null,
      source: terms.sources[verdict.source]?.id ?? null,
      campaign: verdict.campaign === null ? null : (terms.campaigns[verdict.campaign]?.id ?? null),
      ...(comment === undefined ? {} : { comment }),
    });
  }
  const gap = (await listGaps(system, caller, { days: 90 })).find(
    ({ text }) => text === sample.takenUp,
  );
  if (gap === undefined) return;
  const wordings = gap.wordings.map(({ text }) => text);
  await addRequest(system, caller, { title: gap.text, wordings, answer: '' });
}
