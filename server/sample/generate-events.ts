import { v7 } from 'uuid';
import type { CueEvent } from '../../utils/contract/events.ts';
import type { Facets } from '../../utils/contract/facets.ts';
import type { Audience } from '../../utils/contract/audience.ts';
import {
  stages,
  type HostId,
  type Industry,
  type RecordKind,
} from '../../utils/contract/vocabulary.ts';
import { createRandom } from './random.ts';

/** Who buys from the sample's company; logistics most. */
export const sampleIndustries: readonly Industry[] = [
  'logistics',
  'logistics',
  'logistics',
  'retail',
  'retail',
  'food',
  'food',
  'manufacturing',
  'automotive',
  'pharmaceuticals',
];

/** Where the sample's reps work, each with its share of the day. */
const sampleHosts: readonly (readonly [host: HostId, share: number])[] = [
  ['gmail', 0.42],
  ['outlook', 0.2],
  ['salesforce', 0.14],
  ['hubspot', 0.14],
  ['pipedrive', 0.1],
];

/** @param at from 0 to 1 */
function hostAt(at: number): HostId {
  let left = at;
  return sampleHosts.find(([, share]) => (left -= share) < 0)?.[0] ?? 'gmail';
}

/** @param at from 0 to 1 */
function recordKindAt(host: HostId, at: number): RecordKind {
  if (host === 'gmail' || host === 'outlook') return at < 0.8 ? 'thread' : 'compose';
  return at < 0.6 ? 'deal' : at < 0.85 ? 'contact' : 'company';
}

/** How much more or less often an item comes up in a context: more for whom it is made, seldom elsewhere. */
export function fit({ audience }: SampleItem, { stage, industry }: Facets): number {
  const part = (list: readonly string[], value: string | undefined) =>
    list.length === 0 || value === undefined ? 1 : list.includes(value) ? 2 : 0.1;
  return part(audience.stages, stage) * part(audience.industries, industry);
}

/** What fits is used more often of the times it comes up, and what doesn't, less. */
const taste = (fitting: number) => (fitting > 1 ? 1.2 : fitting < 1 ? 0.35 : 0.8);

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A session of the sample is over by then. */
const longestMs = 5 * 60_000;

/** An approved item as the generator sees it. */
export interface SampleItem {
  id: string;
  type: 'asset' | 'message';
  popularity: number;
  insertable: boolean;
  /** Whom it is for: it comes up, and is used, where it fits. */
  audience: Pick<Audience, 'stages' | 'industries'>;
}

/**
 * What one rep did in the last `days` days, oldest first, up to now: on working days and in working
 * hours, more in the middle of the week, with cues that are shown, fewer that are opened and fewer
 * that are used, most of all where they fit; some uses taken back, some searches that came to
 * nothing, now and then a wish. The same for the same seed.
 *
 * @param rep `activity` from 0 to 1
 * @param sample `broken`: a host of which no page was read since then, epoch ms
 * @param span `now` in epoch ms; `offsetMs` of the local clock to UTC
 */
export function generateEvents(
  rep: { seed: number; activity: number },
  sample: {
    items: readonly SampleItem[];
    searches: readonly string[];
    wishes: readonly string[];
    broken: { host: HostId; since: number };
  },
  span: { now: number; days: number; offsetMs: number },
): CueEvent[] {
  const random = createRandom(rep.seed);
  const events: CueEvent[] = [];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const newId = (at: number) =>
    v7({ msecs: at, random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) });
  const pickItem = (facets: Facets) => {
    const weights = sample.items.map((item) => item.popularity ** 1.5 * fit(item, facets));
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    return sample.items.find((_, index) => (left -= weights[index] ?? 0) <= 0);
  };

  const today = Math.floor((span.now + span.offsetMs) / dayMs) * dayMs - span.offsetMs;
  for (let back = span.days - 1; back >= 0; back -= 1) {
    const midnight = today - back * dayMs;
    const weekday = new Date(midnight + span.offsetMs).getUTCDay();
    const rhythm = [0.02, 0.8, 1, 1.1, 1, 0.7, 0.02][weekday] ?? 0;
    // The workspace found its way to the tool over the three months.
    const growth = 0.55 + 0.45 * (1 - back / span.days);
    const sessions = Math.round(rep.activity * rhythm * growth * 5 * (0.5 + random()));
    for (let session = 0; session < sessions; session += 1) {
      const hour = 8.5 + ((random() + random()) / 2) * 9.5;
      addSession(midnight + Math.floor(hour * hourMs));
    }
  }
  return events
    .filter((event) => event.at <= span.now)
    .toSorted((a, b) => a.at - b.at || Number(a.kind === 'undone') - Number(b.kind === 'undone'));

  function addSession(start: number) {
    const host = hostAt(random());
    if (host === sample.broken.host && start >= sample.broken.since - longestMs) return;
    const facets: Facets = {
      host,
      recordKind: recordKindAt(host, random()),
      stage: stages[Math.floor(random() ** 1.3 * 8)] ?? 'discovery',
      ...(random() < 0.6 ? { industry: pick(sampleIndustries) ?? 'logistics' } : {}),
      language: 'en',
    };
    const shown = new Set<SampleItem>();
    for (let tries = 0; tries < 5; tries += 1) {
      const item = pickItem(facets);
      if (item !== undefined) shown.add(item);
    }
    for (const [position, item] of [...shown].entries()) {
      const about = item.type === 'asset' ? { assetId: item.id } : { messageId: item.id };
      const add = (kind: 'shown' | 'opened' | 'inserted' | 'copied' | 'dismissed', at: number) => {
        const id = newId(at);
        events.push({ id, at, kind, facets, position, ...about });
        return id;
      };
      add('shown', start);
      const appeal =
        ((0.15 + 0.5 * item.popularity) * taste(fit(item, facets))) / (1 + position * 0.35);
      const openedAt = start + 5000 + Math.floor(random() * 60_000);
      if (random() > appeal) {
        if (random() < 0.02) add('dismissed', openedAt);
        continue;
      }
      add('opened', openedAt);
      if (random() > 0.45) continue;
      const usedAt = openedAt + 4000 + Math.floor(random() * 90_000);
      const used = add(item.insertable && random() < 0.7 ? 'inserted' : 'copied', usedAt);
      if (random() < 0.03) {
        const at = usedAt + 8000;
        events.push({ id: newId(at), at, kind: 'undone', eventId: used });
      }
    }
    const query = pick(sample.searches);
    if (query !== undefined && random() < 0.08) {
      const at = start + 30_000;
      const results = random() < 0.3 ? 1 + Math.floor(random() * 6) : 0;
      events.push({ id: newId(at), at, kind: 'searched', query, results, facets });
    }
    const wanted = pick(sample.wishes);
    if (wanted !== undefined && random() < 0.04) {
      const at = start + 90_000;
      events.push({ id: newId(at), at, kind: 'asked', wanted, facets });
    }
  }
}
