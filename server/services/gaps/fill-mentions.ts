import type { Db } from '../../db/schema.ts';
import { gapEvents } from './gap-events.ts';
import { toMention } from './mention.ts';

const rowsAtOnce = 500;

/**
 * Makes the mentions of gaps that are missing out of the events. For the migration that made their
 * table, and for backups of before.
 */
export async function fillMentions(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  for (const { workspace_id: workspaceId } of workspaces) {
    for (let after = ''; ;) {
      const rows = await db
        .selectFrom('event')
        .select(['workspace_id', 'id', 'user_id', 'kind', 'at', 'day', 'stage', 'industry'])
        .select('payload')
        .where('workspace_id', '=', workspaceId)
        .where(gapEvents)
        .where('undone_at', 'is', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(rowsAtOnce)
        .execute();
      const mentions = rows.flatMap((row) => toMention(row) ?? []);
      if (mentions.length > 0) {
        await db
          .insertInto('gap_mention')
          .values(mentions)
          .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
          .execute();
      }
      after = rows.at(-1)?.id ?? '';
      if (rows.length < rowsAtOnce) break;
    }
  }
}
