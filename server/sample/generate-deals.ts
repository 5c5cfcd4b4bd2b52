import { v7 } from 'uuid';
import type { CueEvent } from '../../utils/contract/events.ts';
import type { Facets } from '../../utils/contract/facets.ts';
import { stages, type HostId } from '../../utils/contract/vocabulary.ts';
import { fit, sampleIndustries, type SampleItem } from './generate-events.ts';
import { createRandom } from './random.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const crms: readonly HostId[] = ['salesforce', 'hubspot', 'pipedrive'];
/** Deals that somebody who is always at it closes in a week. */
const dealsAWeek = 2.2;
/** How many visits to a deal's page with Cuecard open there are before it is closed. */
const looks = [1, 1, 2, 3];

/** One deal: what a rep did on its page, and how it ended. Its pseudonym is not made yet. */
export interface SampleDeal {
  /** As a CRM's page would say it. */
  key: string;
  events: CueEvent[];
  outcome: 'won' | 'lost';
  /** When it was seen to be closed, epoch ms. */
  closedAt: number;
  facets: Facets;
}

/**
 * The deals that one rep closed in the last `days` days. What is used on a deal has no influence on
 * how it ends: the sample claims nothing of its content. The same for the same seed.
 *
 * @param rep `activity` from 0 to 1
 * @param items what can be offered
 * @param span `now` in epoch ms; `offsetMs` of the local clock to UTC; a host that is `broken` since then tells of no deal
 */
export function generateDeals(
  rep: { seed: number; activity: number },
  items: readonly SampleItem[],
  span: { now: number; days: number; offsetMs: number; broken: { host: HostId; since: number } },
): SampleDeal[] {
  const random = createRandom(rep.seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const newId = (at: number) =>
    v7({ msecs: at, random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) });
  const count = Math.round((span.days / 7) * dealsAWeek * rep.activity);
  const deals = Array.from({ length: count }, (_, index) => dealOf(index));
  const first = span.now - span.days * dayMs;
  return deals
    .map((deal) => ({ ...deal, events: deal.events.filter(({ at }) => at >= first) }))
    .filter(
      ({ facets, closedAt }) => facets.host !== span.broken.host || closedAt < span.broken.since,
    );

  function dealOf(index: number): SampleDeal {
    const closedAt = atWork(span.now - (1 + random() * (span.days - 1)) * dayMs);
    const facets: Facets = {
      host: pick(crms) ?? 'hubspot',
      recordKind: 'deal',
      industry: pick(sampleIndustries) ?? 'logistics',
      language: 'en',
    };
    const outcome = random() < 0.42 ? 'won' : 'lost';
    const times = pick(looks) ?? 1;
    const events = Array.from({ length: times }, (_unused, nth) => {
      const at = atWork(closedAt - ((times - nth) * 4 - 3 * random()) * dayMs);
      const stage = stages[Math.min(5, 2 + nth + Math.floor(random() * 3))] ?? 'proposal';
      return look(at, { ...facets, stage });
    }).flat();
    const key = `${facets.host ?? ''}:deal:${String(rep.seed)}-${String(index)}`;
    const end: Facets = { ...facets, stage: outcome === 'won' ? 'closed-won' : 'closed-lost' };
    return { key, events, outcome, closedAt, facets: end };
  }

  /** On a working day, in working hours: that day, or the Friday before. */
  function atWork(at: number): number {
    const weekday = new Date(at + span.offsetMs).getUTCDay();
    const day =
      Math.floor((at + span.offsetMs) / dayMs) - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
    return Math.floor(day * dayMs - span.offsetMs + (9 + 7 * random()) * 60 * minuteMs);
  }

  /** Three cues on the deal's page, the best known ones mostly; most are opened, half of those used. */
  function look(at: number, facets: Facets): CueEvent[] {
    const weights = items.map((item) => item.popularity ** 2.5 * fit(item, facets));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const cues = new Set(
      Array.from({ length: 3 }, () => {
        let left = random() * total;
        return items.find((_, index) => (left -= weights[index] ?? 0) <= 0);
      }),
    );
    return [...cues].flatMap((item, position): CueEvent[] => {
      if (item === undefined) return [];
      const about = item.type === 'asset' ? { assetId: item.id } : { messageId: item.id };
      const event = (
        kind: 'shown' | 'opened' | 'inserted' | 'copied',
        after: number,
      ): CueEvent => ({
        id: newId(at + after),
        at: at + after,
        kind,
        facets,
        position,
        ...about,
      });
      const events = [event('shown', 0)];
      if (random() < 0.7) events.push(event('opened', minuteMs * (1 + position)));
      else return events;
      if (random() < 0.6) events.push(event('copied', minuteMs * (2 + position)));
      return events;
    });
  }
}
