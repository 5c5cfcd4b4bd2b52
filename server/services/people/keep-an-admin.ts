import type { Tx } from '../../db/schema.ts';
import { ProblemError } from '../problem-error.ts';

/**
 * After a change of members, in its transaction, under the workspace's lock.
 *
 * @throws ProblemError conflict when the workspace would be left without an admin
 */
export async function keepAnAdmin(tx: Tx, workspaceId: string): Promise<void> {
  const admin = await tx
    .selectFrom('member')
    .select('id')
    .where('organizationId', '=', workspaceId)
    .where('role', '=', 'admin')
    .executeTakeFirst();
  if (admin === undefined) {
    throw new ProblemError('conflict', 'A workspace keeps at least one admin.');
  }
}
