import { setImmediate as giveWay } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import { learnSize } from '../../db/learn-size.ts';
import type { Tx } from '../../db/schema.ts';
import type { ContentTable, ContentVersionTable } from '../../db/tables/content.ts';
import { changesOf } from './changes-of.ts';
import { newestColumns, type ContentFields, type ContentType, type toColumns } from './fields.ts';
import { writeHistories, type Author, type HistoryDraft } from './history.ts';
import { inChunks } from './in-chunks.ts';
import { dueAfter } from './verification.ts';

/** Parts of `inChunks`: from then on it is no longer small. */
const learnAfter = 4;

/** An item to be made; its columns take long for a long text, and are made before. */
export interface NewContent {
  id: string;
  type: ContentType;
  fields: ContentFields;
  columns: ReturnType<typeof toColumns>;
}

/**
 * Makes any number of items, as `createContent` makes one: a few statements for hundreds. With
 * `approve` they go through review at once.
 *
 * @param options `everyDays`: how often they are to be verified; `note`: for the history
 */
export async function createContents(
  tx: Tx,
  author: Author,
  items: readonly NewContent[],
  options: {
    approve: boolean;
    ownerId: string;
    everyDays: number | null;
    note: string;
    together: number;
    revision: number;
    now: number;
  },
): Promise<void> {
  const { workspaceId, userId } = author;
  const { approve, everyDays, now } = options;
  for (const [part, some] of inChunks(items).entries()) {
    const contents = some.map(({ id, type, fields }): Insertable<ContentTable> => ({
      workspace_id: workspaceId,
      id,
      type,
      status: approve ? 'approved' : 'draft',
      approved_version: approve ? 1 : null,
      latest_version: 1,
      revision: approve ? options.revision : 0,
      owner_id: options.ownerId,
      replacement_id: null,
      removed_at: null,
      created_at: now,
      updated_at: now,
      verify_every_days: everyDays,
      verified_at: approve ? now : null,
      verify_by: dueAfter(now, everyDays),
      ...newestColumns(fields),
    }));
    const versions = some.map(({ id, columns }): Insertable<ContentVersionTable> => ({
      workspace_id: workspaceId,
      content_id: id,
      version: 1,
      ...columns,
      created_by: userId,
      created_at: now,
    }));
    await tx.insertInto('content').values(contents).execute();
    if (part === learnAfter) await learnSize(tx);
    await tx.insertInto('content_version').values(versions).execute();
    await writeHistories(
      tx,
      author,
      some.flatMap((item) => historyOf(item, options)),
    );
    await giveWay();
  }
}

function historyOf(
  { id, fields }: NewContent,
  { approve, note, together, now }: Parameters<typeof createContents>[3],
): HistoryDraft[] {
  const base = { contentId: id, version: 1, together, at: now };
  const step = (from: ContentStatus, to: ContentStatus, version: HistoryDraft['changes'] = []) => ({
    ...base,
    action: 'status' as const,
    from,
    to,
    changes: [{ field: 'status', before: from, after: to }, ...version],
  });
  const made = { ...base, action: 'imported' as const, to: 'draft' as const, note };
  return [
    { ...made, changes: changesOf(null, fields) },
    ...(approve
      ? [
          step('draft', 'in-review'),
          step('in-review', 'approved', [{ field: 'version', before: null, after: 1 }]),
        ]
      : []),
  ];
}
