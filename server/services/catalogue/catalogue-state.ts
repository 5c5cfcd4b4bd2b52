import type { ContentExperience } from '../../../utils/contract/experience.ts';
import type { Board } from '../../../utils/contract/board.ts';
import type { Db } from '../../db/schema.ts';
import { readBoard } from '../board/read-board.ts';
import type { Caller } from '../caller.ts';
import type { ExperienceCache } from '../experience/experience-cache.ts';
import { isDue } from '../space/claim-space.ts';
import { none, type Cursor } from './cursor.ts';

/** What a workspace's catalogue is made of now, by name. */
export interface CatalogueState {
  cursor: Cursor;
  experience: ContentExperience[];
  board: Board;
  /** Its space is to be made anew. */
  wantsSpace: boolean;
}

/**
 * Where the workspace's catalogue stands now. Asked at every sync of every browser: a few
 * statements, whatever the size of the catalogue.
 *
 * @param now epoch ms
 */
export async function catalogueState(
  { db, experience: cache }: { db: Db; experience: ExperienceCache },
  caller: Pick<Caller, 'workspaceId' | 'userId'>,
  now: number,
): Promise<CatalogueState> {
  const { workspaceId } = caller;
  const row = await db
    .selectFrom('workspace as w')
    .leftJoin('space as s', 's.workspace_id', 'w.workspace_id')
    .select(['w.generation', 'w.revision', 's.id as space', 's.revision as made_of'])
    .select(['s.made_at', 's.claimed_until'])
    // New feedback raises the first, feedback taken back lowers the second.
    .select((eb) => [
      eb
        .selectFrom('feedback as f')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('f.workspace_id', '=', 'w.workspace_id')
        .as('feedback'),
      eb
        .selectFrom('rollup_day as r')
        .select((sum) => sum.fn.sum<number | null>('r.count').as('count'))
        .whereRef('r.workspace_id', '=', 'w.workspace_id')
        .where('r.content_id', '=', '')
        .where('r.kind', '=', 'feedback')
        .as('standing'),
      // Rows are only ever added: their number names what there is.
      eb
        .selectFrom('site_table as t')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('t.workspace_id', '=', 'w.workspace_id')
        .as('tables'),
    ])
    .where('w.workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const { generation, revision, made_of, made_at, claimed_until } = row;
  const seen = [generation, revision, row.feedback, row.standing].join(' ');
  const made =
    made_of === null || made_at === null || claimed_until === null
      ? null
      : { revision: made_of, made_at, claimed_until };
  const experience = await cache.read(workspaceId, seen);
  const { board, hash } = await readBoard(db, caller, now);
  return {
    cursor: {
      generation,
      revision,
      experience: experience.hash,
      space: row.space || none,
      tables: String(row.tables ?? none),
      board: hash,
    },
    experience: experience.list,
    board,
    wantsSpace: isDue(made, revision, now),
  };
}
