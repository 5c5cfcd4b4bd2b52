import type { OutcomeInput } from '../../../utils/contract/outcomes.ts';
import { recordPseudonym } from '../../../utils/domain/context/record-pseudonym.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { Caller } from '../caller.ts';
import { namedId } from '../events/named-id.ts';
import { writeRollups } from '../events/write-rollups.ts';
import { badField, ProblemError } from '../problem-error.ts';
import { readRecordKey } from '../settings/record-key.ts';
import { readSettings } from '../settings/read-settings.ts';
import { localTime } from '../workspace/calendar.ts';

const dayMs = 86_400_000;
const earliest = Date.parse('2020-01-01T00:00:00Z');

/**
 * Stores that a deal was won or lost, as an event that is nobody's. Told again, it is a duplicate.
 *
 * @param now epoch ms
 * @throws ProblemError conflict where the workspace has outcomes off; invalid-body for a time before
 *   2020 or more than a day ahead
 */
export async function storeOutcome(
  db: Db,
  { workspaceId, timeZone }: Pick<Caller, 'workspaceId' | 'timeZone'>,
  { host, recordKey, outcome, at }: OutcomeInput,
  now: number,
): Promise<'stored' | 'duplicate'> {
  if (!(await readSettings(db, workspaceId)).outcomes) {
    throw new ProblemError(
      'conflict',
      'Outcomes are off in this workspace: an admin turns them on.',
    );
  }
  if (at < earliest) throw badField('at', 'before 2020');
  if (at > now + dayMs) throw badField('at', 'more than a day ahead');
  const record = await recordPseudonym(await readRecordKey(db, workspaceId), recordKey);
  const row: EventTable = {
    workspace_id: workspaceId,
    id: namedId(at, `${record} ${host} ${outcome}`),
    user_id: '',
    kind: 'closed',
    at,
    received_at: now,
    ...localTime(at, timeZone),
    content_id: '',
    host,
    record_kind: 'deal',
    stage: '',
    industry: '',
    company_size: '',
    language: '',
    position: null,
    payload: JSON.stringify({ outcome }),
    undone_at: null,
    record,
  };
  return inTransaction(db, async (tx) => {
    const inserted = await tx
      .insertInto('event')
      .values(row)
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
      .returning('id')
      .execute();
    if (inserted.length === 0) return 'duplicate';
    await writeRollups(tx, { workspaceId, userId: '' }, [row], []);
    return 'stored';
  });
}
