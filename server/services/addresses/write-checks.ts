import type { AddressVerdict } from '../../../utils/contract/address-check.ts';
import type { Db } from '../../db/schema.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Answered } from './ask-address.ts';
import { judgeAddress } from './judge-address.ts';

/** So many ids fit into one statement. */
const rowsAtOnce = 500;

/** Keeps what addresses answered; what an asset's earlier address did is forgotten. */
export async function writeChecks(
  db: Db,
  workspaceId: string,
  rows: readonly { id: string; address: string; answered: Answered }[],
  now: number,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await writeSome(db, workspaceId, rows.slice(start, start + rowsAtOnce), now);
  }
}

async function writeSome(
  db: Db,
  workspaceId: string,
  rows: Parameters<typeof writeChecks>[2],
  now: number,
) {
  const ids = rows.map(({ id }) => id);
  await inTransaction(db, async (tx) => {
    const { time_zone: timeZone } = await tx
      .selectFrom('workspace')
      .select('time_zone')
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    const known = await tx
      .selectFrom('address_check')
      .select(['content_id', 'url', 'verdict', 'failed_since'])
      .where('workspace_id', '=', workspaceId)
      .where('content_id', 'in', ids)
      .execute();
    const values = rows.map(({ id, address, answered }) => {
      const last = known.find((row) => row.content_id === id && row.url === address);
      const before = last && {
        verdict: last.verdict as AddressVerdict,
        failedSince: last.failed_since,
      };
      const { verdict, failedSince } = judgeAddress(before, answered.answer, { now, timeZone });
      return {
        workspace_id: workspaceId,
        content_id: id,
        url: address,
        verdict,
        status: answered.status,
        failure: answered.failure,
        checked_at: now,
        failed_since: failedSince,
      };
    });
    await tx
      .insertInto('address_check')
      .values(values.toSorted((a, b) => (a.content_id < b.content_id ? -1 : 1)))
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'content_id']).doUpdateSet((eb) => ({
          url: eb.ref('excluded.url'),
          verdict: eb.ref('excluded.verdict'),
          status: eb.ref('excluded.status'),
          failure: eb.ref('excluded.failure'),
          checked_at: eb.ref('excluded.checked_at'),
          failed_since: eb.ref('excluded.failed_since'),
        })),
      )
      .execute();
  });
}
