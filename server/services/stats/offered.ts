import type { Db } from '../../db/schema.ts';
import type { ContentType } from '../content/fields.ts';
import { isInDate } from '../content/is-in-date.ts';
import { readSettings } from '../settings/read-settings.ts';

/**
 * The content that reps may see now: approved, and in date by the version that was approved. Newest
 * change first.
 *
 * @param now epoch ms
 */
export async function readOffered(
  db: Db,
  workspaceId: string,
  now: number,
  type: ContentType,
  kind?: string,
) {
  const { graceDays } = await readSettings(db, workspaceId);
  return (
    db
      .selectFrom('content as c')
      .innerJoin('content_version as v', (join) =>
        join
          .onRef('v.workspace_id', '=', 'c.workspace_id')
          .onRef('v.content_id', '=', 'c.id')
          .onRef('v.version', '=', 'c.approved_version'),
      )
      .select(['c.id', 'c.type', 'v.title', 'v.kind', 'v.audience'])
      .where('c.workspace_id', '=', workspaceId)
      .where('c.type', '=', type)
      .where('c.status', '=', 'approved')
      // What we no longer say is not offered.
      .where('v.kind', '<>', 'retired-phrase')
      .$if(kind !== undefined, (query) => query.where('v.kind', '=', kind ?? ''))
      .where(isInDate(now, graceDays))
      .orderBy('c.updated_at', 'desc')
      .orderBy('c.id')
      .execute()
  );
}
