import { selectorTableFormat } from '../../../utils/contract/selector-table.ts';
import type { HostId } from '../../../utils/contract/vocabulary.ts';
import { judgeTable } from '../../../utils/domain/sites/judge-table.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { ProblemError } from '../problem-error.ts';
import { addAct } from './table-acts.ts';

/**
 * Makes a selector table the workspace's own for a host: browsers read by it from their next sync,
 * where it is newer than the one they came with. Whole or not at all.
 *
 * @param sent as it came, unjudged
 * @param now epoch ms
 * @throws ProblemError invalid-body with every field at fault; too-large; conflict for a version
 *   that is not higher than any the workspace ever had for this host
 */
export async function sendTable(
  db: Db,
  author: Author,
  target: { host: HostId; sent: unknown },
  now: number,
): Promise<void> {
  const { host } = target;
  const verdict = judgeTable(target.sent, host);
  if ('faults' in verdict) {
    const { refusal, faults } = verdict;
    const [first] = faults;
    const named = [first?.path, first?.message].filter(Boolean).join(': ');
    const detail =
      refusal === 'too-new'
        ? `${first?.message}. This server takes format ${selectorTableFormat}.`
        : named;
    throw new ProblemError(refusal === 'too-large' ? 'too-large' : 'invalid-body', detail, faults);
  }
  const { table } = verdict;
  await inTransaction(db, (tx) =>
    addAct(tx, author, host, (newest) => {
      // Also of one that was taken back: browsers remember which versions they could not use.
      if (newest !== undefined && table.version <= newest.version) {
        const message = `Version ${table.version} is not newer: this workspace has had version ${newest.version}. Send it as ${newest.version + 1} or higher.`;
        throw new ProblemError('conflict', message, [{ path: 'version', message }]);
      }
      const body = JSON.stringify(table);
      return { host, action: 'sent', version: table.version, body, at: now };
    }),
  );
}
