import type { Digest } from '../../../utils/contract/digest.ts';
import type { Overview } from '../../../utils/contract/stats.ts';
import type { Db } from '../../db/schema.ts';

/** What waits for marketing now. */
export async function readWaiting(
  db: Db,
  workspaceId: string,
  feedback: Overview['feedbackWaiting'],
  now: number,
): Promise<Digest['waiting']> {
  const contents = db
    .selectFrom('content')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId);
  const inReview = await contents.where('status', '=', 'in-review').executeTakeFirstOrThrow();
  const toVerify = await contents
    .where('status', '=', 'approved')
    .where('verify_by', '<=', now)
    .executeTakeFirstOrThrow();
  const requests = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return {
    feedback: feedback.count,
    oldestFeedbackAt: feedback.oldestAt,
    inReview: inReview.count,
    toVerify: toVerify.count,
    requests: requests.count,
  };
}
