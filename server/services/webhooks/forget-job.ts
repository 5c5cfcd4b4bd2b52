import type { Db } from '../../db/schema.ts';
import type { Job } from '../schedule/scheduler.ts';

const dayMs = 86_400_000;
/** How long the log goes back. */
const keptMs = 30 * dayMs;

/** Forgets what was told long ago; what still waits is kept. */
export const createForgetJob = ({ db }: { db: Db }): Job => ({
  name: 'webhook-log',
  everyMs: dayMs,
  run: async (now, workspaceId) => {
    await db
      .deleteFrom('webhook_message')
      .where('workspace_id', '=', workspaceId)
      .where('state', '<>', 'waiting')
      .where('at', '<', now - keptMs)
      .execute();
  },
});
