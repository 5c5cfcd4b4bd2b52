import type { Db } from '../../db/schema.ts';

/** A draft seldom holds a text older than that. */
const mostEarlier = 5;

/**
 * The fingerprints of earlier versions that reps once had, by message: newest first, at most five,
 * none of them that of the version reps have now.
 *
 * @param since only of messages that changed after this revision; null is all
 */
export async function readEarlier(
  db: Db,
  workspaceId: string,
  since: number | null,
): Promise<ReadonlyMap<string, number[][]>> {
  const rows = await db
    .selectFrom('content as c')
    .innerJoin('content_version as now', (join) =>
      join
        .onRef('now.workspace_id', '=', 'c.workspace_id')
        .onRef('now.content_id', '=', 'c.id')
        .onRef('now.version', '=', 'c.approved_version'),
    )
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '<', 'c.approved_version')
        .onRef('v.fingerprint', '!=', 'now.fingerprint'),
    )
    .select(['v.content_id', 'v.fingerprint'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.type', '=', 'message')
    .where('c.status', '=', 'approved')
    .where('c.revision', '>', since ?? -1)
    .where('v.fingerprint', '!=', '[]')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('content_history as h')
          .select('h.seq')
          .whereRef('h.workspace_id', '=', 'v.workspace_id')
          .whereRef('h.content_id', '=', 'v.content_id')
          .whereRef('h.version', '=', 'v.version')
          .where('h.status_to', '=', 'approved'),
      ),
    )
    .orderBy('v.content_id')
    .orderBy('v.version', 'desc')
    .execute();
  const distinct = new Map<string, Set<string>>();
  for (const row of rows) {
    const held = distinct.get(row.content_id) ?? new Set();
    distinct.set(row.content_id, held);
    if (held.size < mostEarlier) held.add(row.fingerprint);
  }
  return new Map(
    [...distinct].map(([id, held]) => [id, [...held].map((text) => JSON.parse(text) as number[])]),
  );
}
