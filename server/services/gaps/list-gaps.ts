import type { Gap } from '../../../utils/contract/gaps.ts';
import { industries, stages } from '../../../utils/contract/vocabulary.ts';
import type { RangeQuery } from '../../../utils/contract/stats.ts';
import type { WordingGroup } from '../../../utils/domain/meaning/merge-wordings.ts';
import type { GapMentionTable } from '../../db/tables/loop.ts';
import type { Caller } from '../caller.ts';
import { periodOf } from '../stats/period.ts';
import type { System } from '../system.ts';
import { readGapGroups } from './read-gap-groups.ts';

const mostGaps = 200;

type Mention = Pick<
  GapMentionTable,
  'user_id' | 'kind' | 'at' | 'wording' | 'text' | 'stage' | 'industry'
>;

/**
 * What reps looked for and did not find in a period, and nobody has made a request of: by how
 * many people wanted it, then how often, then how lately.
 */
export async function listGaps(
  { db, meanings, now }: Pick<System, 'db' | 'meanings' | 'now'>,
  caller: Pick<Caller, 'workspaceId' | 'timeZone'>,
  query: RangeQuery,
): Promise<Gap[]> {
  const { workspaceId } = caller;
  const { from, to } = periodOf(query, caller.timeZone, now());
  const { groups, requestIds } = await readGapGroups(db, meanings, workspaceId);
  const mentions: Mention[] = await db
    .selectFrom('gap_mention')
    .select(['user_id', 'kind', 'at', 'wording', 'text', 'stage', 'industry'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('request_id', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const groupOf = new Map(
    groups
      .filter(({ name }) => !requestIds.has(name))
      .flatMap((group) => group.members.map(({ key }) => [key, group] as const)),
  );
  return [...Map.groupBy(mentions, ({ wording }) => groupOf.get(wording))]
    .flatMap(([group, of]) => (group === undefined ? [] : [toGap(group, of)]))
    .toSorted(mostWanted)
    .slice(0, mostGaps);
}

/** @param mentions of the same, oldest first */
function toGap({ name, members }: WordingGroup, mentions: readonly Mention[]): Gap {
  const count = (kind: Mention['kind']) =>
    mentions.filter((mention) => mention.kind === kind).length;
  const last = mentions.at(-1);
  const samenessOf = new Map(members.map(({ key, sameness }) => [key, sameness]));
  const wordings = [...Map.groupBy(mentions, ({ wording }) => wording)]
    .map(([key, of]) => ({
      text: of.at(-1)?.text ?? key,
      count: of.length,
      sameness: samenessOf.get(key) ?? ('words' as const),
    }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return {
    id: name,
    text: last?.text ?? '',
    asked: count('asked'),
    foundNothing: count('foundNothing'),
    left: count('left'),
    people: new Set(mentions.map(({ user_id: id }) => id)).size,
    lastAt: last?.at ?? 0,
    stages: stages.filter((stage) => mentions.some((mention) => mention.stage === stage)),
    industries: industries.filter((industry) =>
      mentions.some((mention) => mention.industry === industry),
    ),
    wordings,
  };
}

const times = ({ asked, foundNothing, left }: Gap) => asked + foundNothing + left;

const mostWanted = (a: Gap, b: Gap) =>
  b.people - a.people || times(b) - times(a) || b.lastAt - a.lastAt || (a.text < b.text ? -1 : 1);
