import { eventSchema, type CueEvent, type EventResult } from '../../../utils/contract/events.ts';

const dayMs = 86_400_000;
const earliest = Date.parse('2020-01-01T00:00:00Z');

/** A batch after each item was judged on its own. */
export interface JudgedBatch {
  /** One an item, in the order sent; undefined where the database has the last word. */
  results: (EventResult | undefined)[];
  /** The well-formed ones, by id (lower case), each with its place in the batch. */
  events: Map<string, { event: CueEvent; index: number }>;
}

/**
 * Judges every item of a batch by the contract alone. An id that comes twice in it is a `duplicate`
 * the second time. A time more than a day ahead becomes the time of receipt: a browser whose clock is
 * fast would else lose everything, and for good.
 *
 * @param now epoch ms
 */
export function judgeEvents(items: readonly unknown[], now: number): JudgedBatch {
  const results: JudgedBatch['results'] = [];
  const events: JudgedBatch['events'] = new Map();
  for (const [index, item] of items.entries()) {
    const id = sentId(item);
    const parsed = eventSchema.safeParse(item);
    const reason = parsed.success ? clockReason(parsed.data.at) : reasonOf(parsed.error.issues);
    if (!parsed.success || reason !== null) {
      results.push({ id, status: 'rejected', reason: reason ?? '' });
      continue;
    }
    // The same UUID in capitals is the same id.
    const key = parsed.data.id.toLowerCase();
    if (events.has(key)) {
      results.push({ id, status: 'duplicate' });
      continue;
    }
    const at = parsed.data.at > now + dayMs ? now : parsed.data.at;
    events.set(key, { event: { ...parsed.data, at }, index });
    results.push(undefined);
  }
  return { results, events };
}

/** The id as sent, as far as it fits an answer. */
export function sentId(item: unknown): string | null {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 100) : null;
}

function clockReason(at: number): string | null {
  return at < earliest ? 'at: before 2020' : null;
}

function reasonOf(issues: readonly { path: PropertyKey[]; message: string; keys?: string[] }[]) {
  const [issue] = issues;
  if (issue === undefined) return 'not an event';
  const path = [...issue.path, ...(issue.keys?.slice(0, 1) ?? [])].map(String).join('.');
  return `${path || 'event'}: ${issue.message}`.slice(0, 300);
}
