import type { Tx } from '../../db/schema.ts';
import { badField } from '../problem-error.ts';

/** @throws ProblemError invalid-body where the owner is not of the workspace */
export async function checkOwner(tx: Tx, workspaceId: string, ownerId: string): Promise<void> {
  const owner = await tx
    .selectFrom('member')
    .select('id')
    .where('organizationId', '=', workspaceId)
    .where('userId', '=', ownerId)
    .executeTakeFirst();
  if (owner === undefined) throw badField('ownerId', 'not a person of this workspace');
}
