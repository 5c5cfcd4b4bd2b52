import { randomBytes } from 'node:crypto';
import type { MyDigest } from '../../../utils/contract/digest.ts';
import { mondayOf } from '../../../utils/domain/calendar/iso-week.ts';
import type { Caller } from '../caller.ts';
import { ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { addDays, localTime } from '../workspace/calendar.ts';

/** Whether the caller gets the digest by mail. */
export async function readMyDigest(system: System, caller: Caller): Promise<MyDigest> {
  const row = await system.db
    .selectFrom('digest_reader')
    .select('user_id')
    .where('workspace_id', '=', caller.workspaceId)
    .where('user_id', '=', caller.userId)
    .executeTakeFirst();
  return { byMail: row !== undefined, canMail: system.mail !== null };
}

/**
 * Turns the mail on or off for the caller. The first one comes next Monday.
 *
 * @throws ProblemError conflict where the server can't send mail
 */
export async function changeMyDigest(
  system: System,
  caller: Caller,
  { byMail }: { byMail: boolean },
): Promise<MyDigest> {
  if (byMail && system.mail === null) {
    throw new ProblemError('conflict', 'This server has no mail server set up: see SMTP_URL.');
  }
  const { workspaceId, userId, timeZone } = caller;
  if (byMail) {
    const monday = mondayOf(localTime(system.now(), timeZone).day);
    await system.db
      .insertInto('digest_reader')
      .values({
        workspace_id: workspaceId,
        user_id: userId,
        // It says whose it is, and is found by that.
        token: `${workspaceId}.${randomBytes(24).toString('base64url')}`,
        sent_week: addDays(monday, -7),
        claimed_until: 0,
      })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
      .execute();
  } else {
    await system.db
      .deleteFrom('digest_reader')
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .execute();
  }
  return readMyDigest(system, caller);
}

/** Takes whoever a mail was sent to off the list. A token that is not known any more changes nothing. */
export async function unsubscribe({ db }: Pick<System, 'db'>, token: string): Promise<void> {
  await db
    .deleteFrom('digest_reader')
    .where('workspace_id', '=', token.split('.')[0] ?? '')
    .where('token', '=', token)
    .execute();
}
