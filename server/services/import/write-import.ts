import type { Tx } from '../../db/schema.ts';
import { createContents } from '../content/create-contents.ts';
import type { ContentFields } from '../content/fields.ts';
import type { Author } from '../content/history.ts';
import type { ContentPatch } from '../content/plan-change.ts';
import { readSettings } from '../settings/read-settings.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import { changeKnown } from './change-known.ts';
import type { ImportTarget } from './import-runner.ts';
import { hashOf, type ImportPlan } from './plan-import.ts';
import { storeRows, toJudgedItem } from './store-rows.ts';

/** What updated content was before, as it is kept to be undone. */
export interface Before {
  fields: ContentFields;
  status: string;
  /** It had a newer version that nobody had approved. */
  hadDraft: boolean;
}

/** Writes all that an import comes to, and what became of each row; in one transaction. */
export async function writeImport(
  tx: Tx,
  author: Author,
  target: ImportTarget,
  {
    plan,
    ...options
  }: { plan: ImportPlan; approve: boolean; ownerId: string; name: string; now: number },
): Promise<void> {
  const { approve, ownerId, name: note, now } = options;
  const { secondEyes, verifyEveryDays: everyDays } = await readSettings(tx, author.workspaceId);
  const revision = await raiseRevision(tx, author.workspaceId);
  const together = plan.created.length + plan.updated.length;
  await createContents(
    tx,
    author,
    plan.created.map(({ content }) => content),
    { approve, ownerId, everyDays, note, together, revision, now },
  );
  const befores = new Map<string, Before>();
  const wanted = new Map(plan.updated.map(({ contentId, fields }) => [contentId, fields]));
  const changed = await changeKnown(tx, author, [...wanted.keys()], {
    revision,
    secondEyes,
    imported: true,
    together,
    now,
    decide: ({ row, newest, approved }) => {
      befores.set(row.id, { fields: newest, status: row.status, hadDraft: approved !== null });
      const fields = { ...wanted.get(row.id), note };
      return withSteps(fields, row.status, approve);
    },
  });
  await storeRows(tx, [
    ...plan.created.map((row) => ({
      ...toJudgedItem(target, row),
      said: JSON.stringify({ hash: hashOf(row.content.fields) }),
      content_id: row.content.id,
      outcome: 'created',
      version: 1,
    })),
    ...plan.updated.map((row) => ({
      ...toJudgedItem(target, row),
      said: JSON.stringify({ hash: hashOf(row.fields) }),
      outcome: 'updated',
      before: JSON.stringify(befores.get(row.contentId)),
      version: changed.get(row.contentId)?.after.latest_version ?? null,
    })),
    ...plan.others.map((row) => ({ ...toJudgedItem(target, row), said: '{}' })),
  ]);
}

/** What an undone import had retired becomes a draft again; approval leads through review. */
function withSteps(fields: ContentPatch, status: string, approve: boolean): ContentPatch[] {
  if (!approve) return [status === 'retired' ? { ...fields, status: 'draft' } : fields];
  if (status === 'draft') return [{ ...fields, status: 'in-review' }, { status: 'approved' }];
  return [{ ...fields, status: 'approved' }];
}
