import type { ContentRequest } from '../../../utils/contract/requests.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { liveStates } from '../gaps/read-gap-groups.ts';
import { notFound } from '../problem-error.ts';
import type { System } from '../system.ts';
import { readWanting, type Wanting } from './wanting.ts';

const mostRequests = 500;

const requestRows = (db: Db, workspaceId: string) =>
  db
    .selectFrom('request as r')
    .leftJoin('content as c', (join) =>
      join
        .onRef('c.workspace_id', '=', 'r.workspace_id')
        .onRef('c.id', '=', 'r.content_id')
        .on('c.status', '=', 'approved'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.approved_version'),
    )
    .selectAll('r')
    .select('v.title as content_title')
    .where('r.workspace_id', '=', workspaceId);

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestRows>['execute']>>[number];

const isLive = (state: string) => (liveStates as readonly string[]).includes(state);

function toRequest(row: RequestRow, caller: Caller, wanting: Wanting | undefined): ContentRequest {
  const texts = wanting?.texts ?? [];
  return {
    id: row.id,
    title: row.title,
    state: row.state as ContentRequest['state'],
    answer: row.answer,
    contentId: row.content_id,
    contentTitle: row.content_title ?? '',
    people: wanting?.people.size ?? 0,
    joined: wanting?.people.has(caller.userId) ?? false,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    times: wanting?.times ?? 0,
    // Other reps' words are marketing's to read.
    wordings: caller.role === 'rep' ? [] : texts.toSorted(),
  };
}

/**
 * The live requests and the caller's own, most wanted first; then the closed ones, the latest first.
 *
 * @param closed marketing is given all closed ones too
 */
export async function listRequests(
  { db, meanings }: Pick<System, 'db' | 'meanings'>,
  caller: Caller,
  { closed }: { closed: boolean },
): Promise<ContentRequest[]> {
  const { workspaceId, role } = caller;
  const rows = await requestRows(db, workspaceId)
    .orderBy('r.id', 'desc')
    .limit(mostRequests)
    .execute();
  const ids = rows.map(({ id }) => id);
  const wanting = await readWanting(db, meanings, workspaceId, ids);
  return rows
    .map((row) => toRequest(row, caller, wanting.get(row.id)))
    .filter(({ state, joined }) => isLive(state) || joined || (closed && role !== 'rep'))
    .toSorted(mostWanted);
}

const mostWanted = (a: ContentRequest, b: ContentRequest) =>
  Number(isLive(b.state)) - Number(isLive(a.state)) ||
  (isLive(a.state) ? b.people - a.people || b.times - a.times : b.changedAt - a.changedAt) ||
  (a.id < b.id ? 1 : -1);

/**
 * One request as the caller sees it.
 *
 * @throws ProblemError not-found
 */
export async function readRequest(
  { db, meanings }: Pick<System, 'db' | 'meanings'>,
  caller: Caller,
  id: string,
): Promise<ContentRequest> {
  const row = await requestRows(db, caller.workspaceId).where('r.id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('request');
  const wanting = await readWanting(db, meanings, caller.workspaceId, [id]);
  return toRequest(row, caller, wanting.get(id));
}
