import { createHash } from 'node:crypto';
import { setImmediate as giveWay } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { Db } from '../../db/schema.ts';
import type { NewContent } from '../content/create-contents.ts';
import { toColumns, type ContentFields } from '../content/fields.ts';
import type { ImportTarget } from './import-runner.ts';
import type { Defaults } from './judge-row.ts';
import { createJudge, type JudgedRow } from './judge-rows.ts';
import { storedRows } from './store-rows.ts';

/** All that an import comes to. */
export interface ImportPlan {
  created: (JudgedRow & { content: NewContent })[];
  updated: (JudgedRow & { contentId: string; fields: ContentFields })[];
  /** They do nothing, or can't be taken. */
  others: JudgedRow[];
}

/** So many texts are looked through before others get their turn. */
const rowsAtOnce = 20;

/** Compares the rows with what the workspace has now, and makes ready what will be written. */
export async function planImport(
  db: Db,
  target: ImportTarget,
  { defaults, now, signal }: { defaults: Defaults; now: number; signal: AbortSignal },
): Promise<ImportPlan> {
  const judge = await createJudge(db, target.workspaceId, defaults);
  const plan: ImportPlan = { created: [], updated: [], others: [] };
  for await (const rows of storedRows(db, target)) {
    for (const [index, row] of (await judge(rows)).entries()) {
      const { state, type, fields, contentId } = row;
      if (state === 'new' && fields !== null) {
        const content = { id: v7({ msecs: now }), type, fields, columns: toColumns(fields) };
        plan.created.push({ ...row, content });
      } else if (state === 'changed' && fields !== null && contentId !== null) {
        plan.updated.push({ ...row, contentId, fields });
      } else plan.others.push(row);
      if (index % rowsAtOnce === 0) await giveWay();
    }
    signal.throwIfAborted();
  }
  return plan;
}

/** Tells whether content still says what an import made of it. */
export const hashOf = (fields: ContentFields): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url');
