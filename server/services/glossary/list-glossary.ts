import type { GlossaryEntry } from '../../../utils/contract/board.ts';
import type { Db } from '../../db/schema.ts';

/** The workspace's words, by term. */
export const listGlossary = (db: Db, workspaceId: string): Promise<GlossaryEntry[]> =>
  db
    .selectFrom('glossary')
    .select(['id', 'term', 'meaning'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('term_key')
    .execute();
