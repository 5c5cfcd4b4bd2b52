import type { Db } from '../../db/schema.ts';
import type { WordingGroup } from '../../../utils/domain/meaning/merge-wordings.ts';
import type { Meanings } from '../meaning/create-meanings.ts';

/** Requests to which what reps look for still counts. */
export const liveStates = ['open', 'planned'] as const;

/**
 * All wordings of gaps, put together by meaning, oldest first. The groups of requests that are live
 * have the request's id for a name; mentions of what is closed are left out.
 */
export async function readGapGroups(
  db: Db,
  meanings: Meanings,
  workspaceId: string,
): Promise<{ groups: WordingGroup[]; requestIds: ReadonlySet<string> }> {
  const wordings = await db
    .selectFrom('gap_mention')
    .select('wording')
    .select((eb) => eb.fn.min<number>('at').as('first'))
    .where('workspace_id', '=', workspaceId)
    .where('request_id', 'is', null)
    .groupBy('wording')
    .execute();
  const splits = await db
    .selectFrom('gap_split')
    .select(['wording', 'apart_from'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('wording')
    .orderBy('apart_from')
    .execute();
  const wanted = await db
    .selectFrom('request as r')
    .innerJoin('request_wording as w', (join) =>
      join.onRef('w.workspace_id', '=', 'r.workspace_id').onRef('w.request_id', '=', 'r.id'),
    )
    .select(['r.id', 'w.wording'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.state', 'in', [...liveStates])
    .orderBy('r.id')
    .orderBy('w.wording')
    .execute();
  const given = new Map(
    [...Map.groupBy(wanted, ({ id }) => id)].map(([id, rows]) => [
      id,
      rows.map(({ wording }) => wording),
    ]),
  );
  const texts = wordings
    .toSorted((a, b) => a.first - b.first || (a.wording < b.wording ? -1 : 1))
    .map(({ wording }) => wording);
  const apart = new Set(splits.map((row) => `${row.wording}\n${row.apart_from}`));
  const groups = await meanings.merge(db, workspaceId, 'gaps', texts, { groups: given, apart });
  return { groups, requestIds: new Set(given.keys()) };
}
