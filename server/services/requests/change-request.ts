import type { NewsKind } from '../../../utils/contract/news.ts';
import type {
  ContentRequest,
  ContentRequestPatch,
  RequestState,
} from '../../../utils/contract/requests.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Tx } from '../../db/schema.ts';
import type { RequestTable } from '../../db/tables/loop.ts';
import type { Caller } from '../caller.ts';
import { writeNews } from '../news/write-news.ts';
import { badField, notFound } from '../problem-error.ts';
import type { System } from '../system.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';
import { readRequest } from './list-requests.ts';
import { readWanting, type Wanting } from './wanting.ts';

const newsOf: Partial<Record<RequestState, NewsKind>> = {
  planned: 'request-planned',
  filled: 'request-filled',
  declined: 'request-declined',
};
const isClosed = (state: string) => state === 'filled' || state === 'declined';

/**
 * Changes what the patch names. Whoever wants it is told, once each, when it is planned, filled or
 * declined; who has not read that when it changes again is told only what holds then. What was
 * looked for until it is closed counts onto it for good.
 *
 * @throws ProblemError not-found; invalid-body with the field
 */
export async function changeRequest(
  system: Pick<System, 'db' | 'meanings' | 'now'>,
  caller: Caller,
  { id, patch }: { id: string; patch: ContentRequestPatch },
): Promise<ContentRequest> {
  const { workspaceId } = caller;
  const now = system.now();
  await inTransaction(system.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const before = await tx
      .selectFrom('request')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (before === undefined) throw notFound('request');
    const next = {
      title: patch.title ?? before.title,
      state: patch.state ?? (before.state as RequestState),
      answer: patch.answer ?? before.answer,
      content_id: patch.contentId === undefined ? before.content_id : patch.contentId,
    };
    if (patch.state !== undefined || patch.contentId !== undefined)
      await check(tx, workspaceId, next);
    const wanting = (await readWanting(tx, system.meanings, workspaceId, [id])).get(id);
    await tx
      .updateTable('request')
      .set({ ...next, changed_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    if (next.state === before.state) return;
    await countOnto(tx, workspaceId, { id, wanting, before: before.state, after: next.state });
    await untell(tx, before);
    await tell(tx, caller, { ...before, ...next }, wanting, now);
    if (next.state === 'filled') await tellWebhooks(tx, { ...before, ...next }, now);
  });
  return readRequest(system, caller, id);
}

async function check(
  tx: Tx,
  workspaceId: string,
  next: { state: RequestState; answer: string; content_id: string | null },
) {
  if (next.state === 'declined' && next.answer === '') {
    throw badField('answer', 'say why, to those who want it');
  }
  if (next.state === 'filled' && next.content_id === null) {
    throw badField('contentId', 'what fills it?');
  }
  if (next.content_id === null) return;
  const content = await tx
    .selectFrom('content')
    .select('status')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', next.content_id)
    .executeTakeFirst();
  if (content === undefined) throw badField('contentId', 'no such content in this workspace');
  if (next.state === 'filled' && content.status !== 'approved') {
    throw badField('contentId', 'reps don’t have it yet: approve it first');
  }
}

/** What was looked for belongs to a request that is closed, and is free again when it is reopened. */
async function countOnto(
  tx: Tx,
  workspaceId: string,
  change: { id: string; wanting: Wanting | undefined; before: string; after: string },
) {
  const mentions = tx.updateTable('gap_mention').where('workspace_id', '=', workspaceId);
  const wordings = change.wanting?.wordings ?? [];
  if (!isClosed(change.before) && isClosed(change.after) && wordings.length > 0) {
    await mentions
      .set({ request_id: change.id })
      .where('wording', 'in', wordings)
      .where('request_id', 'is', null)
      .execute();
  }
  if (isClosed(change.before) && !isClosed(change.after)) {
    await mentions.set({ request_id: null }).where('request_id', '=', change.id).execute();
  }
}

/** What was asked for is there. */
const tellWebhooks = (tx: Tx, request: RequestTable, now: number) =>
  queueWebhooks(
    tx,
    request.workspace_id,
    'request.filled',
    async () => {
      const { id, title, content_id: contentId } = request;
      const content = await tx
        .selectFrom('content as c')
        .innerJoin('content_version as v', (join) =>
          join
            .onRef('v.workspace_id', '=', 'c.workspace_id')
            .onRef('v.content_id', '=', 'c.id')
            .onRef('v.version', '=', 'c.approved_version'),
        )
        .select('v.title')
        .where('c.workspace_id', '=', request.workspace_id)
        .where('c.id', '=', contentId ?? '')
        .executeTakeFirst();
      return [{ id, title, contentId, contentTitle: content?.title ?? '' }];
    },
    now,
  );

async function tell(
  tx: Tx,
  caller: Caller,
  request: RequestTable,
  wanting: Wanting | undefined,
  now: number,
) {
  const kind = newsOf[request.state as RequestState];
  const people = [...(wanting?.people ?? [])].toSorted();
  if (kind === undefined || people.length === 0) return;
  const { workspaceId, userId } = caller;
  // Who was told the same before, of a request that was reopened since, is not told again.
  const told = await tx
    .insertInto('request_told')
    .values(
      people.map((person) => ({
        workspace_id: workspaceId,
        request_id: request.id,
        user_id: person,
        kind,
        at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'request_id', 'user_id', 'kind']).doNothing(),
    )
    .returning('user_id')
    .execute();
  await writeNews(
    tx,
    workspaceId,
    told.map(({ user_id: person }) => person),
    {
      kind,
      about: request.title,
      contentId: request.state === 'filled' ? request.content_id : null,
      byId: userId,
      note: request.answer,
      at: now,
      sourceId: request.id,
    },
  );
}

/** Takes back what people were told of the state it was in and have not read. */
async function untell(tx: Tx, { workspace_id: workspaceId, id, state }: RequestTable) {
  const kind = newsOf[state as RequestState];
  if (kind === undefined) return;
  const unread = await tx
    .deleteFrom('news')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('source_id', '=', id)
    .where('seen_at', 'is', null)
    .returning('user_id')
    .execute();
  if (unread.length === 0) return;
  await tx
    .deleteFrom('request_told')
    .where('workspace_id', '=', workspaceId)
    .where('request_id', '=', id)
    .where('kind', '=', kind)
    .where(
      'user_id',
      'in',
      unread.map(({ user_id: person }) => person),
    )
    .execute();
}
