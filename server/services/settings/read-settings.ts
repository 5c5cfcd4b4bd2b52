import { type Settings, settingsSchema } from '../../../utils/contract/settings.ts';
import type { Db, Tx } from '../../db/schema.ts';

/** What the workspace has decided, with the defaults for the rest. */
export async function readSettings(db: Db | Tx, workspaceId: string): Promise<Settings> {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return settingsSchema.parse(
    Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])),
  );
}
