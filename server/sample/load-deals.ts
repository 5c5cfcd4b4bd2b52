import { v7 } from 'uuid';
import { recordPseudonym } from '../../utils/domain/context/record-pseudonym.ts';
import { readRecordKey } from '../services/settings/record-key.ts';
import type { System } from '../services/system.ts';
import { countVisit } from '../services/visits/count-visit.ts';
import type { SampleDeal } from './generate-deals.ts';
import { createRandom } from './random.ts';

/** Everything that was told of some deals, with their pseudonyms: uses on them, and how they ended. */
export async function dealEvents(
  system: System,
  workspaceId: string,
  deals: readonly SampleDeal[],
): Promise<object[]> {
  const key = await readRecordKey(system.db, workspaceId);
  const told = await Promise.all(
    deals.map(async ({ key: dealKey, events, outcome, closedAt: at, facets }) => {
      const record = await recordPseudonym(key, dealKey);
      const end = { id: v7({ msecs: at }), at, kind: 'closed', facets, record, outcome };
      return [
        ...events.map((event) => (event.kind === 'shown' ? event : { ...event, record })),
        end,
      ];
    }),
  );
  return told.flat();
}

/** A use whose link a buyer may open. */
export interface SampleUse {
  id: string;
  at: number;
  contentId: string;
}

const hourMs = 3_600_000;

/**
 * Buyers open some of the links they got, some hours later, a few again: each asset at its own rate,
 * by the same path that a real visit takes.
 */
export async function loadVisits(
  system: System,
  workspaceId: string,
  uses: readonly SampleUse[],
): Promise<void> {
  const random = createRandom(20_261);
  const rates = new Map<string, number>();
  for (const { id, at, contentId } of uses) {
    const rate = rates.get(contentId) ?? 0.1 + 0.6 * random();
    rates.set(contentId, rate);
    const times = random() > rate ? 0 : random() < 0.2 ? 2 : 1;
    for (let nth = 0; nth < times; nth += 1) {
      const visitedAt = at + Math.floor((1 + nth * 20 + random() * 30) * hourMs);
      if (visitedAt > system.now()) continue;
      await countVisit(system.db, workspaceId, { contentId, eventId: id }, visitedAt);
    }
  }
}
