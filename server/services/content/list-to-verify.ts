import { sql } from 'kysely';
import type { ToVerify, ToVerifyQuery } from '../../../utils/contract/verification.ts';
import { verifyStates } from '../../../utils/contract/vocabulary.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { readSettings } from '../settings/read-settings.ts';
import { verifyStateIs } from './is-in-date.ts';
import { readRecords } from './records.ts';

/**
 * Approved content that somebody is to say is still right: within two weeks, overdue, or held back.
 * What nobody is named for, or somebody who has left, is its owner's; where they have left too, it is
 * everybody's: else nobody would be asked, and it would be held back.
 *
 * @param now epoch ms
 */
export async function listToVerify(
  db: Db,
  caller: Caller,
  { mine, state, limit }: ToVerifyQuery,
  now: number,
): Promise<ToVerify> {
  const { workspaceId } = caller;
  const { graceDays } = await readSettings(db, workspaceId);
  const due = db
    .selectFrom('content as c')
    .where('c.workspace_id', '=', workspaceId)
    .where('c.status', '=', 'approved')
    .where('c.verify_by', 'is not', null)
    .$if(mine === 'true', (rows) =>
      rows
        .leftJoin('member as mv', (join) =>
          join.onRef('mv.userId', '=', 'c.verifier_id').on('mv.organizationId', '=', workspaceId),
        )
        .leftJoin('member as mo', (join) =>
          join.onRef('mo.userId', '=', 'c.owner_id').on('mo.organizationId', '=', workspaceId),
        )
        .where(
          (eb) => eb.fn.coalesce('mv.userId', 'mo.userId', eb.val(caller.userId)),
          '=',
          caller.userId,
        ),
    );
  const stateOf = sql<string | null>`case
    ${sql.join(
      verifyStates.map((each) => sql`when ${verifyStateIs(each, now, graceDays)} then ${each}`),
      sql` `,
    )} end`;
  const counted = await due
    .select((eb) => [stateOf.as('state'), eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const rows = await due
    .select('c.id')
    .where((eb) =>
      eb.or(
        verifyStates
          .filter((each) => state === undefined || each === state)
          .map((each) => verifyStateIs(each, now, graceDays)),
      ),
    )
    .orderBy('c.verify_by')
    .orderBy('c.id')
    .limit(limit)
    .execute();
  const records = await readRecords(
    db,
    caller,
    rows.map(({ id }) => id),
    now,
  );
  const count = (name: string) => counted.find((row) => row.state === name)?.count ?? 0;
  return {
    contents: records,
    counts: { soon: count('soon'), overdue: count('overdue'), held: count('held') },
  };
}
