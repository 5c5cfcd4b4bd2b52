import { v7 } from 'uuid';
import type { GlossaryEntry } from '../../../utils/contract/board.ts';
import type { GlossaryInput, GlossaryPatch } from '../../../utils/contract/glossary.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import { fold } from '../content/fields.ts';
import { badField, notFound, ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';

/** So many ride with the catalogue to every browser. */
const most = 500;

/**
 * Explains a word.
 *
 * @param now epoch ms
 * @throws ProblemError invalid-body for a word that is explained already; conflict when there are too
 *   many
 */
export async function addTerm(
  db: Db,
  workspaceId: string,
  input: GlossaryInput,
  now: number,
): Promise<GlossaryEntry> {
  const id = v7({ msecs: now });
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { count } = await tx
      .selectFrom('glossary')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    if (count >= most) {
      throw new ProblemError('conflict', `There can be ${most} words. Take one away first.`);
    }
    await refuseTwice(tx, workspaceId, { id, term: input.term });
    await tx
      .insertInto('glossary')
      .values({
        workspace_id: workspaceId,
        id,
        ...input,
        term_key: fold(input.term),
        updated_at: now,
      })
      .execute();
  });
  return { id, ...input };
}

/**
 * Changes what the patch names.
 *
 * @param now epoch ms
 * @throws ProblemError not-found; invalid-body for a word that is explained already
 */
export const changeTerm = (
  db: Db,
  workspaceId: string,
  { id, patch }: { id: string; patch: GlossaryPatch },
  now: number,
): Promise<GlossaryEntry> =>
  inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const row = await tx
      .selectFrom('glossary')
      .select(['id', 'term', 'meaning'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw notFound('word');
    const entry = {
      id,
      term: patch.term ?? row.term,
      meaning: patch.meaning ?? row.meaning,
    };
    await refuseTwice(tx, workspaceId, entry);
    await tx
      .updateTable('glossary')
      .set({
        term: entry.term,
        term_key: fold(entry.term),
        meaning: entry.meaning,
        updated_at: now,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    return entry;
  });

/** @throws ProblemError not-found */
export async function removeTerm(db: Db, workspaceId: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('glossary')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound('word');
}

async function refuseTwice(
  tx: Tx,
  workspaceId: string,
  { id, term }: { id: string; term: string },
) {
  const same = await tx
    .selectFrom('glossary')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('term_key', '=', fold(term))
    .where('id', '!=', id)
    .executeTakeFirst();
  if (same !== undefined) throw badField('term', 'this word is explained already');
}
