import { textFingerprint } from '../../../utils/domain/links/text-fingerprint.ts';
import type { Db } from '../../db/schema.ts';

const rowsAtOnce = 200;

/**
 * Makes anew the fingerprints that an older Cuecard wrote (16 hexadecimal digits, a simhash) from
 * the texts, which are all there. For migrations, and for backups made before them.
 */
export async function refreshFingerprints(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  for (const { workspace_id } of workspaces) {
    for (let left = rowsAtOnce; left === rowsAtOnce;) {
      const rows = await db
        .selectFrom('content_version')
        .select(['content_id', 'version', 'body', 'summary'])
        .where('workspace_id', '=', workspace_id)
        .where('fingerprint', 'not like', '[%')
        .limit(rowsAtOnce)
        .execute();
      for (const { content_id, version, body, summary } of rows) {
        await db
          .updateTable('content_version')
          .set({ fingerprint: JSON.stringify(textFingerprint(body || summary)) })
          .where('workspace_id', '=', workspace_id)
          .where('content_id', '=', content_id)
          .where('version', '=', version)
          .execute();
      }
      left = rows.length;
    }
  }
}
