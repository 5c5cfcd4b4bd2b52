import { wordingKey } from '../../../utils/domain/meaning/wording.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Author } from '../content/history.ts';
import { badField } from '../problem-error.ts';
import type { System } from '../system.ts';
import { readGapGroups } from './read-gap-groups.ts';

/**
 * Takes a wording out of the gap it was put into; it stays apart from all that is there now.
 *
 * @throws ProblemError invalid-body where it is in no gap, or alone in one
 */
export async function splitWording(
  { db, meanings, now }: Pick<System, 'db' | 'meanings' | 'now'>,
  author: Author,
  text: string,
): Promise<void> {
  const { workspaceId, userId } = author;
  const wording = wordingKey(text);
  await inTransaction(db, async (tx) => {
    const { groups } = await readGapGroups(tx, meanings, workspaceId);
    const group = groups.find(({ members }) => members.some(({ key }) => key === wording));
    const others = group?.members.filter(({ key }) => key !== wording) ?? [];
    if (others.length === 0) throw badField('wording', 'it stands alone, or in no gap');
    const at = now();
    await tx
      .insertInto('gap_split')
      .values(
        others.flatMap(({ key }) => [
          { workspace_id: workspaceId, wording, apart_from: key, user_id: userId, at },
          { workspace_id: workspaceId, wording: key, apart_from: wording, user_id: userId, at },
        ]),
      )
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'wording', 'apart_from']).doNothing(),
      )
      .execute();
  });
}

/** Forgets that a wording was taken out of anything. */
export async function unsplitWording(
  { db }: Pick<System, 'db'>,
  { workspaceId }: Author,
  text: string,
): Promise<void> {
  const wording = wordingKey(text);
  await db
    .deleteFrom('gap_split')
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('wording', '=', wording), eb('apart_from', '=', wording)]))
    .execute();
}
