import type { Digest } from '../../../utils/contract/digest.ts';
import type { Db } from '../../db/schema.ts';

const listed = 100;

/** What reps got and what they lost between two moments (epoch ms), newest first. */
export async function readChanges(
  db: Db,
  workspaceId: string,
  span: { from: number; to: number },
): Promise<Digest['changed']> {
  const rows = await db
    .selectFrom('content_history as h')
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'h.workspace_id').onRef('c.id', '=', 'h.content_id'),
    )
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .select(['c.id', 'c.type', 'v.title', 'h.status_to', 'h.at'])
    .where('h.workspace_id', '=', workspaceId)
    .where('h.status_to', 'in', ['approved', 'retired'])
    .where('h.at', '>=', span.from)
    .where('h.at', '<', span.to)
    // What reps never had is not missed.
    .where('c.approved_version', 'is not', null)
    .orderBy('h.at', 'desc')
    .orderBy('c.id')
    .execute();
  const of = (status: string) => {
    const contents = new Map(
      rows
        .filter((row) => row.status_to === status)
        .map(({ id, type, title }) => [id, { id, type, title }]),
    );
    return { count: contents.size, contents: [...contents.values()].slice(0, listed) };
  };
  return { approved: of('approved'), retired: of('retired') };
}
