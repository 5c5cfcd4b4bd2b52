import { setImmediate as giveWay } from 'node:timers/promises';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { Tx } from '../../db/schema.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Author } from '../content/history.ts';
import { inChunks } from '../content/in-chunks.ts';
import type { ContentPatch, ContentState } from '../content/plan-change.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { System } from '../system.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import { changeKnown } from './change-known.ts';
import { claimImport } from './claim-import.ts';
import type { ImportTarget } from './import-runner.ts';
import { hashOf } from './plan-import.ts';
import { stateOf } from './read-import.ts';
import { settleImport } from './store-rows.ts';
import type { Before } from './write-import.ts';

type Deps = Pick<System, 'db' | 'now' | 'imports'>;

/** Why a row stays as the import left it. */
const reasons = {
  gone: 'It was retired since.',
  edited: 'It was edited since.',
  used: 'Somebody used it since.',
  draft: 'It had changes that nobody had approved, and they were approved with the import.',
} as const;

/**
 * Begins to take an import back: what it made is retired where nobody edited or used it since, what
 * it changed says again what it said before, as a new version. The rest stays, and says why.
 *
 * @throws ProblemError not-found; conflict where it was not applied
 */
export async function undoImport(deps: Deps, author: Author, importId: string): Promise<void> {
  const { db, now } = deps;
  const target = { workspaceId: author.workspaceId, importId };
  const row = await db
    .selectFrom('import')
    .select(['id', 'state', 'claimed_until'])
    .where('workspace_id', '=', author.workspaceId)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('import');
  if (stateOf(row, deps) !== 'applied') {
    throw new ProblemError('conflict', 'There is nothing to take back.');
  }
  await claimImport(deps, target, { from: ['applied', 'undoing'], to: 'undoing' });
  deps.imports.start(target, () => inTransaction(db, (tx) => takeBack(tx, author, target, now())));
}

async function takeBack(tx: Tx, author: Author, target: ImportTarget, now: number) {
  const { workspaceId, userId } = author;
  const { secondEyes } = await readSettings(tx, workspaceId);
  const revision = await raiseRevision(tx, workspaceId);
  const items = await tx
    .selectFrom('import_item')
    .select(['seq', 'content_id', 'outcome', 'said', 'before'])
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', target.importId)
    .where('outcome', 'in', ['created', 'updated'])
    .orderBy('seq')
    .execute();
  const byId = new Map(items.map((item) => [item.content_id ?? '', item]));
  const made = items
    .filter(({ outcome }) => outcome === 'created')
    .map(({ content_id }) => content_id ?? '');
  const used = await readUsed(tx, workspaceId, made);
  const kept = new Map<string, string>();
  const done = await changeKnown(tx, author, [...byId.keys()], {
    revision,
    secondEyes,
    imported: false,
    together: items.length,
    now,
    decide(state) {
      const item = byId.get(state.row.id);
      if (item === undefined) return null;
      const { hash } = JSON.parse(item.said) as { hash: string };
      const before = item.before === '' ? null : (JSON.parse(item.before) as Before);
      const reason = whyKept(state, { hash, before, isUsed: used.has(state.row.id) });
      if (reason === null) return [before === null ? { status: 'retired' } : back(state, before)];
      kept.set(state.row.id, reason);
      return null;
    },
    refused(id, error) {
      if (!(error instanceof ProblemError)) throw error;
      kept.set(id, error.message);
    },
  });
  await writeOutcomes(
    tx,
    target,
    items.filter(({ content_id }) => done.has(content_id ?? '')),
    '',
  );
  for (const reason of new Set(kept.values())) {
    const rows = items.filter(({ content_id }) => kept.get(content_id ?? '') === reason);
    await writeOutcomes(tx, target, rows, reason);
  }
  await settleImport(tx, target, 'undone', { undone_at: now, undone_by: userId });
}

function whyKept(
  { row, newest }: ContentState,
  { hash, before, isUsed }: { hash: string; before: Before | null; isUsed: boolean },
): string | null {
  if (row.status === 'retired') return reasons.gone;
  if (hashOf(newest) !== hash) return reasons.edited;
  if (before === null) return isUsed ? reasons.used : null;
  const repsHaveIt = row.approved_version === row.latest_version;
  return before.hadDraft && repsHaveIt ? reasons.draft : null;
}

function back({ row }: ContentState, { fields, status }: Before): ContentPatch {
  const repsHaveIt = row.status === 'approved' && row.approved_version === row.latest_version;
  if (status === 'retired') return { ...fields, status };
  if (!repsHaveIt) return fields;
  const to: ContentStatus = status === 'approved' ? 'approved' : 'draft';
  return { ...fields, status: to };
}

/** What reps opened, took or judged since it was made. */
async function readUsed(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const some of inChunks(ids)) {
    const taken = await tx
      .selectFrom('rollup_day')
      .select('content_id')
      .where('workspace_id', '=', workspaceId)
      .where('content_id', 'in', some)
      .where('kind', 'in', [...usedKinds, 'opened'])
      .where('count', '>', 0)
      .groupBy('content_id')
      .execute();
    const judged = await tx
      .selectFrom('feedback')
      .select('content_id')
      .where('workspace_id', '=', workspaceId)
      .where('content_id', 'in', some)
      .execute();
    for (const row of [...taken, ...judged]) used.add(row.content_id);
    await giveWay();
  }
  return used;
}

async function writeOutcomes(
  tx: Tx,
  { workspaceId, importId }: ImportTarget,
  items: readonly { seq: number }[],
  reason: string,
) {
  const problems = reason === '' ? [] : [{ field: '', reason }];
  for (const some of inChunks(items)) {
    await tx
      .updateTable('import_item')
      .set({
        outcome: reason === '' ? 'undone' : 'kept',
        problems: JSON.stringify(problems),
      })
      .where('workspace_id', '=', workspaceId)
      .where('import_id', '=', importId)
      .where(
        'seq',
        'in',
        some.map(({ seq }) => seq),
      )
      .execute();
    await giveWay();
  }
}
