import { setImmediate as giveWay } from 'node:timers/promises';
import type { System } from '../system.ts';
import { readGapGroups } from './read-gap-groups.ts';

const mostWorkspaces = 20;

/**
 * Puts the gaps of the workspaces together that have the latest: whoever asks first after the server
 * has started need not wait for it.
 */
export async function prepareGaps({ db, meanings }: Pick<System, 'db' | 'meanings'>) {
  const workspaces = await db
    .selectFrom('gap_mention')
    .select('workspace_id')
    .where('request_id', 'is', null)
    .groupBy('workspace_id')
    .orderBy((eb) => eb.fn.max('at'), 'desc')
    .limit(mostWorkspaces)
    .execute();
  for (const { workspace_id: workspaceId } of workspaces) {
    await readGapGroups(db, meanings, workspaceId);
    await giveWay();
  }
}
