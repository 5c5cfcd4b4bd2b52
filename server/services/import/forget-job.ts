import type { Db } from '../../db/schema.ts';
import type { Job } from '../schedule/scheduler.ts';
import { keptDays } from '../../../utils/contract/imports.ts';
import { dropPreview, previewStates } from './drop-preview.ts';

const dayMs = 86_400_000;

/** Forgets previews that nobody took in. */
export const createPreviewJob = ({ db }: { db: Db }): Job => ({
  name: 'import-previews',
  everyMs: dayMs,
  run: async (now, workspaceId, signal) => {
    const old = await db
      .selectFrom('import')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('state', 'in', previewStates)
      .where('created_at', '<', now - keptDays * dayMs)
      .where('claimed_until', '<=', now)
      .execute();
    for (const { id } of old) {
      if (signal.aborted) return;
      await dropPreview(db, { workspaceId, importId: id }, now);
    }
  },
});
