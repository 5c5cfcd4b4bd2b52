import type { Digest } from '../../../utils/contract/digest.ts';
import type { Overview } from '../../../utils/contract/stats.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { listToVerify } from '../content/list-to-verify.ts';

/** What waits for marketing now. */
export async function readWaiting(
  db: Db,
  caller: Caller,
  feedback: Overview['feedbackWaiting'],
  now: number,
): Promise<Digest['waiting']> {
  const { workspaceId } = caller;
  const inReview = await db
    .selectFrom('content')
    .select((eb) => ['type', eb.fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('status', '=', 'in-review')
    .groupBy('type')
    .execute();
  const ofType = (type: string) => inReview.find((row) => row.type === type)?.count ?? 0;
  const { overdue, held } = (await listToVerify(db, caller, { limit: 1 }, now)).counts;
  const requests = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return {
    feedback: feedback.count,
    oldestFeedbackAt: feedback.oldestAt,
    inReview: { assets: ofType('asset'), messages: ofType('message') },
    toVerify: { overdue, held },
    requests: requests.count,
  };
}
