import { sql, type RawBuilder } from 'kysely';
import type { AddressCheck, AddressVerdict } from '../../../utils/contract/address-check.ts';
import type { Db } from '../../db/schema.ts';
import { inChunks } from '../content/in-chunks.ts';

/** What the addresses of assets answered last; null where that was asked of another address. */
export async function readChecks(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
): Promise<(id: string, url: string) => AddressCheck | null> {
  const found = new Map<string, AddressCheck & { url: string }>();
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('address_check')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('content_id', 'in', some)
      .execute();
    for (const row of rows) {
      found.set(row.content_id, {
        url: row.url,
        verdict: row.verdict as AddressVerdict,
        status: row.status,
        failure: row.failure,
        checkedAt: row.checked_at,
        failedSince: row.failed_since,
      });
    }
  }
  return (id, url) => {
    const check = found.get(id);
    if (check === undefined || check.url !== url) return null;
    const { url: _asked, ...rest } = check;
    return rest;
  };
}

/** Whether the address of content (of the table by the alias `c`) answered so, when last asked. */
export const addressAnswers = (verdict: AddressVerdict) =>
  sql`exists (select 1 from address_check as a where a.workspace_id = c.workspace_id
    and a.content_id = c.id and a.url = c.url and a.verdict = ${verdict}
    and c.status = 'approved')` as RawBuilder<boolean>;
