import type { EventTable } from '../../db/tables/events.ts';
import type { SiteUseTable } from '../../db/tables/sites.ts';

type UsedOn = Pick<EventTable, 'workspace_id' | 'day' | 'host' | 'user_id' | 'at' | 'kind'>;

/**
 * Who used Cuecard on which site on which day, and when last. A facet `host` means that the page was
 * read: a page that is not understood has no facets. A health report says the opposite and is none.
 * Sorted by key, so that two batches lock rows in one order.
 */
export function siteUses(stored: readonly UsedOn[]): SiteUseTable[] {
  const uses = new Map<string, SiteUseTable>();
  for (const { workspace_id, day, host, user_id, at, kind } of stored) {
    if (host === '' || kind === 'health') continue;
    const key = `${day} ${host} ${user_id}`;
    const last = uses.get(key)?.last_at ?? 0;
    uses.set(key, { workspace_id, day, host, user_id, last_at: Math.max(last, at) });
  }
  return [...uses].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}
