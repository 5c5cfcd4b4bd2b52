import type { Settings, SettingsPatch } from '../../../utils/contract/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import { readSettings } from './read-settings.ts';

/** Changes what the patch names. Returns all of them as they are then. */
export async function changeSettings(
  db: Db,
  workspaceId: string,
  patch: SettingsPatch,
): Promise<Settings> {
  await inTransaction(db, async (tx) => {
    // What reps may see can hang on it: their browsers look again.
    const revision = await raiseRevision(tx, workspaceId);
    for (const [name, value] of Object.entries(patch)) {
      const row = { workspace_id: workspaceId, name, value: JSON.stringify(value) };
      await tx
        .insertInto('setting')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['workspace_id', 'name']).doUpdateSet({ value: row.value }),
        )
        .execute();
    }
    if (patch.graceDays !== undefined) {
      // From when on it is held back goes out with the content.
      await tx
        .updateTable('content')
        .set({ revision })
        .where('workspace_id', '=', workspaceId)
        .where('verify_by', 'is not', null)
        .execute();
    }
  });
  return readSettings(db, workspaceId);
}
