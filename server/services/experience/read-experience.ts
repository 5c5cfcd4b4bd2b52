import type { ContentExperience } from '../../../utils/contract/experience.ts';
import type { Facets } from '../../../utils/contract/facets.ts';
import type { Db } from '../../db/schema.ts';
import { firstWeek, weekMs } from './places.ts';
import type { ContentUses } from './tally-uses.ts';
import { sumVerdicts, type GivenVerdict } from './verdicts.ts';

const unused: ContentUses = { shown: 0, used: 0, chances: 0, byStage: [], byIndustry: [] };
const unjudged = { liked: 0, disliked: 0, unfit: [] };

/**
 * What reps together made of each approved asset and message over the last 180 days, by id; only
 * those of which there is anything to tell. Nobody's own history: counts alone.
 *
 * @param uses from `readUses`
 * @param now epoch ms
 */
export async function readExperience(
  db: Db,
  workspaceId: string,
  uses: ReadonlyMap<string, ContentUses>,
  now: number,
): Promise<ContentExperience[]> {
  const contents = await db
    .selectFrom('content')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('status', '=', 'approved')
    .orderBy('id')
    .execute();
  const verdicts = await readVerdicts(db, workspaceId, now);
  return contents
    .map(({ id }) => {
      const given = verdicts.get(id);
      const opinion = given === undefined ? unjudged : sumVerdicts(given);
      return { id, ...(uses.get(id) ?? unused), ...opinion } as ContentExperience;
    })
    .filter(({ shown, used, liked, disliked, unfit }) =>
      [shown, used, liked, disliked, unfit.length].some((count) => count > 0),
    );
}

/** Feedback that was not taken back, oldest first, by content. */
async function readVerdicts(db: Db, workspaceId: string, now: number) {
  const rows = await db
    .selectFrom('feedback')
    .select(['content_id', 'user_id', 'verdict', 'facets'])
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is', null)
    .where('created_at', '>=', firstWeek(now) * weekMs)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const byContent = new Map<string, GivenVerdict[]>();
  for (const row of rows) {
    const { stage = null, industry = null } = JSON.parse(row.facets) as Facets;
    const given = byContent.get(row.content_id) ?? [];
    byContent.set(row.content_id, given);
    given.push({ userId: row.user_id, verdict: row.verdict, stage, industry });
  }
  return byContent;
}
