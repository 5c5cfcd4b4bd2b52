import { setImmediate as giveWay } from 'node:timers/promises';
import type { ImportState } from '../../../utils/contract/imports.ts';
import type { Db } from '../../db/schema.ts';
import { inTransaction } from '../../db/transaction.ts';
import { claimMs, type ImportTarget } from './import-runner.ts';

/**
 * As they stand in the database, of imports that nobody took in. Where nobody is at it any more, one
 * that was being taken in was not.
 */
export const previewStates: readonly ImportState[] = ['reading', 'refused', 'ready', 'applying'];

/** So many rows are removed before others get their turn. */
const rowsAtOnce = 2000;

/**
 * Removes an import that was never taken in, with its rows.
 *
 * @returns false where it was, or where somebody is at it
 */
export const dropPreview = (
  db: Db,
  { workspaceId, importId }: ImportTarget,
  now: number,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const ours = await tx
      .updateTable('import')
      .set({ claimed_until: now + claimMs })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', importId)
      .where('state', 'in', previewStates)
      .where('claimed_until', '<=', now)
      .returning('id')
      .executeTakeFirst();
    if (ours === undefined) return false;
    const items = () =>
      tx
        .selectFrom('import_item')
        .where('workspace_id', '=', workspaceId)
        .where('import_id', '=', importId);
    const { last } = await items()
      .select((eb) => eb.fn.max('seq').as('last'))
      .executeTakeFirstOrThrow();
    for (let seq = 0; seq <= (last ?? -1); seq += rowsAtOnce) {
      await tx
        .deleteFrom('import_item')
        .where('workspace_id', '=', workspaceId)
        .where('import_id', '=', importId)
        .where('seq', '>=', seq)
        .where('seq', '<', seq + rowsAtOnce)
        .execute();
      await giveWay();
    }
    await tx
      .deleteFrom('import')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', importId)
      .execute();
    return true;
  });
