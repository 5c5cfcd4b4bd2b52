import type { Gap } from '../../../utils/contract/gaps.ts';
import { industries, stages } from '../../../utils/contract/vocabulary.ts';
import { fold } from '../../../utils/domain/text/fold.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { lastDays } from '../stats/period.ts';
import { gapEvents } from './gap-events.ts';

const mostGaps = 200;

/** The same whatever the case, the accents and the spaces. */
const keyOf = (text: string) => fold(text).replaceAll(/\s+/g, ' ').trim();

interface Wish {
  userId: string;
  at: number;
  stage: string;
  industry: string;
  text: string;
  /** `asked` is an ask of marketing; the others are searches. */
  kind: 'asked' | 'foundNothing' | 'left';
}

/**
 * What reps looked for and did not find in the last days: by how many people wanted it, then how
 * often, then how lately.
 *
 * @param now epoch ms
 */
export async function listGaps(db: Db, caller: Caller, days: number, now: number): Promise<Gap[]> {
  const { from, to } = lastDays(days, caller.timeZone, now);
  const rows = await db
    .selectFrom('event')
    .select(['kind', 'user_id', 'at', 'stage', 'industry', 'payload'])
    .where('workspace_id', '=', caller.workspaceId)
    .where(gapEvents)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const wishes = rows.map(toWish);
  const gaps = [...Map.groupBy(wishes, ({ text }) => keyOf(text)).values()].map(toGap);
  return gaps.toSorted(mostWanted).slice(0, mostGaps);
}

function toWish(row: {
  kind: string;
  user_id: string;
  at: number;
  stage: string;
  industry: string;
  payload: string;
}): Wish {
  const { user_id: userId, at, stage, industry } = row;
  const common = { userId, at, stage, industry };
  if (row.kind === 'asked') {
    const { wanted } = JSON.parse(row.payload) as { wanted: string };
    return { ...common, text: wanted, kind: 'asked' };
  }
  const { query, results } = JSON.parse(row.payload) as { query: string; results: number };
  return { ...common, text: query, kind: results === 0 ? 'foundNothing' : 'left' };
}

/** @param wishes for the same, oldest first */
function toGap(wishes: readonly Wish[]): Gap {
  const count = (kind: Wish['kind']) => wishes.filter((wish) => wish.kind === kind).length;
  const last = wishes.at(-1);
  return {
    text: last?.text ?? '',
    asked: count('asked'),
    foundNothing: count('foundNothing'),
    left: count('left'),
    people: new Set(wishes.map(({ userId }) => userId)).size,
    lastAt: last?.at ?? 0,
    stages: stages.filter((stage) => wishes.some((wish) => wish.stage === stage)),
    industries: industries.filter((industry) => wishes.some((wish) => wish.industry === industry)),
  };
}

const times = ({ asked, foundNothing, left }: Gap) => asked + foundNothing + left;

const mostWanted = (a: Gap, b: Gap) =>
  b.people - a.people || times(b) - times(a) || b.lastAt - a.lastAt || (a.text < b.text ? -1 : 1);
