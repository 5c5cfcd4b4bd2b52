import { inTransaction } from '../../db/transaction.ts';
import type { Tx } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import type { ContentType } from './fields.ts';
import { writeHistory, type Author } from './history.ts';
import { readContent, type ContentDetail } from './read-content.ts';
import { dueAfter } from './verification.ts';

interface Target {
  type: ContentType;
  id: string;
}

/**
 * Somebody says that approved content is still right. What was held back is offered again.
 *
 * @throws ProblemError not-found; conflict for what reps do not have
 */
export async function verifyContent(
  system: System,
  caller: Caller,
  target: Target,
): Promise<ContentDetail> {
  const now = system.now();
  await inTransaction(system.db, async (tx) => {
    const revision = await raiseRevision(tx, caller.workspaceId);
    const row = await readRow(tx, caller, target);
    if (row.status !== 'approved') {
      throw new ProblemError('conflict', 'Only what is approved can be verified.');
    }
    const verifyBy = dueAfter(now, row.verify_every_days);
    await write(tx, caller, target, { verified_at: now, verify_by: verifyBy, revision });
    await writeHistory(tx, caller, {
      contentId: target.id,
      action: 'verified',
      version: row.approved_version ?? row.latest_version,
      changes: [
        { field: 'verifiedAt', before: row.verified_at, after: now },
        { field: 'verifyBy', before: row.verify_by, after: verifyBy },
      ],
      at: now,
    });
  });
  return readContent(system.db, caller, target, now);
}

/**
 * Takes back the last time somebody said so, where nothing came after it.
 *
 * @throws ProblemError not-found; conflict where there is nothing to take back
 */
export async function unverifyContent(
  system: System,
  caller: Caller,
  target: Target,
): Promise<ContentDetail> {
  const now = system.now();
  await inTransaction(system.db, async (tx) => {
    const revision = await raiseRevision(tx, caller.workspaceId);
    const row = await readRow(tx, caller, target);
    const last = await tx
      .selectFrom('content_history')
      .select(['action', 'changes'])
      .where('workspace_id', '=', caller.workspaceId)
      .where('content_id', '=', target.id)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.action !== 'verified') {
      throw new ProblemError('conflict', 'There is no verification to take back.');
    }
    const said = JSON.parse(last.changes) as { field: string; before: number | null }[];
    const before = (field: string) => said.find((change) => change.field === field)?.before ?? null;
    const verifiedAt = before('verifiedAt');
    const verifyBy = before('verifyBy');
    await write(tx, caller, target, { verified_at: verifiedAt, verify_by: verifyBy, revision });
    await writeHistory(tx, caller, {
      contentId: target.id,
      action: 'unverified',
      version: row.approved_version ?? row.latest_version,
      changes: [
        { field: 'verifiedAt', before: row.verified_at, after: verifiedAt },
        { field: 'verifyBy', before: row.verify_by, after: verifyBy },
      ],
      at: now,
    });
  });
  return readContent(system.db, caller, target, now);
}

async function readRow(tx: Tx, { workspaceId }: Author, { type, id }: Target) {
  const row = await tx
    .selectFrom('content')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('type', '=', type)
    .executeTakeFirst();
  if (row === undefined) throw notFound(type);
  return row;
}

const write = (
  tx: Tx,
  { workspaceId }: Author,
  { id }: Target,
  columns: { verified_at: number | null; verify_by: number | null; revision: number },
) =>
  tx
    .updateTable('content')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
