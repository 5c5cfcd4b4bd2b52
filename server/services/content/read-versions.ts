import type { ContentVersion } from '../../../utils/contract/versions.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { notFound } from '../problem-error.ts';
import { fromColumns } from './fields.ts';

const most = 10;

/**
 * What content said and says, newest version first, ten at most.
 *
 * @throws ProblemError not-found
 */
export async function readVersions(db: Db, caller: Caller, id: string): Promise<ContentVersion[]> {
  const rows = await db
    .selectFrom('content_version as v')
    .leftJoin('user as u', 'u.id', 'v.created_by')
    .selectAll('v')
    .select('u.name')
    .where('v.workspace_id', '=', caller.workspaceId)
    .where('v.content_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(most)
    .execute();
  if (rows.length === 0) throw notFound('content');
  return rows.map((row) => ({
    ...fromColumns(row),
    version: row.version,
    byName: row.name ?? '',
    at: row.created_at,
  }));
}
