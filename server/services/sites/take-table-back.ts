import type { HostId } from '../../../utils/contract/vocabulary.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { notFound } from '../problem-error.ts';
import { addAct } from './table-acts.ts';

/**
 * Takes the workspace's table of a host back: browsers read by the one they came with again, from
 * their next sync.
 *
 * @param now epoch ms
 * @throws ProblemError not-found where there is none
 */
export async function takeTableBack(
  db: Db,
  author: Author,
  host: HostId,
  now: number,
): Promise<void> {
  await inTransaction(db, (tx) =>
    addAct(tx, author, host, (newest) => {
      if (newest?.action !== 'sent') throw notFound('table');
      return { host, action: 'taken-back', version: newest.version, body: '', at: now };
    }),
  );
}
