import type { AssetRecord, MessageRecord } from '../../../utils/contract/content.ts';
import type { HistoryEntry } from '../../../utils/contract/history.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { readSaid } from '../feedback/read-said.ts';
import { notFound } from '../problem-error.ts';
import type { ContentType } from './fields.ts';
import { readRecords } from './records.ts';

export interface ContentDetail {
  record: AssetRecord | MessageRecord;
  /** Newest first. */
  history: HistoryEntry[];
}

/**
 * One asset or message with what happened to it, and to what reps said of it.
 *
 * @throws ProblemError not-found
 */
export async function readContent(
  db: Db,
  caller: Caller,
  target: { type: ContentType; id: string },
  now: number,
): Promise<ContentDetail> {
  const [record] = await readRecords(db, caller, [target.id], now);
  if (record === undefined || record.type !== target.type) throw notFound(target.type);
  const rows = await db
    .selectFrom('content_history as h')
    .leftJoin('user as u', 'u.id', 'h.user_id')
    .select(['h.at', 'h.action', 'h.status_from', 'h.status_to', 'h.version', 'h.note', 'u.name'])
    .select(['h.changes', 'h.together'])
    .where('h.workspace_id', '=', caller.workspaceId)
    .where('h.content_id', '=', target.id)
    .orderBy('h.seq', 'desc')
    .execute();
  const own = rows.map(
    (row) =>
      ({
        at: row.at,
        byName: row.name ?? '',
        action: row.action,
        from: row.status_from,
        to: row.status_to,
        version: row.version,
        note: row.note,
        changes: JSON.parse(row.changes) as unknown,
        together: row.together,
        said: null,
      }) as HistoryEntry,
  );
  const said = (await readSaid(db, caller.workspaceId, target.id)).map((entry): HistoryEntry => ({
    ...entry,
    action: 'feedback',
    from: null,
    to: null,
    version: own.find(({ at }) => at <= entry.at)?.version ?? 1,
    changes: [],
    together: 1,
  }));
  // Of one moment each keeps its order; what reps said of it came after what it was then.
  return { record, history: [...said, ...own].toSorted((a, b) => b.at - a.at) };
}
