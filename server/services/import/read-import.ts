import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type {
  Import,
  ImportRow,
  importRowsQuerySchema,
  ImportState,
  RowOutcome,
  RowState,
} from '../../../utils/contract/imports.ts';
import type { Db } from '../../db/schema.ts';
import type { ImportTable } from '../../db/tables/imports.ts';
import type { Author } from '../content/history.ts';
import { notFound } from '../problem-error.ts';
import type { System } from '../system.ts';
import { countRows, type Counted } from './count-rows.ts';

const mostListed = 100;

type Row = Selectable<ImportTable> & { by_name: string | null; undone_name: string | null };

/** What to go back to where the process that was at it has died. */
const before: Partial<Record<ImportState, ImportState>> = {
  reading: 'interrupted',
  applying: 'ready',
  undoing: 'applied',
};

type Deps = Pick<System, 'db' | 'now' | 'imports'>;
type Stated = Pick<Row, 'id' | 'state' | 'claimed_until'>;

/** Whether some process is at it. On SQLite a claim can't be renewed while another's long transaction writes. */
const isHeld = ({ id, claimed_until }: Stated, { now, imports }: Pick<Deps, 'now' | 'imports'>) =>
  claimed_until > now() || imports.isUnderWay(id);

/** The state as it is: what nobody is at any more was cut short, and nothing of it was written. */
export function stateOf(row: Stated, deps: Pick<Deps, 'now' | 'imports'>): ImportState {
  const state = row.state as ImportState;
  return isHeld(row, deps) ? state : (before[state] ?? state);
}

export const hasAddresses = (source: string) =>
  source === 'sitemap' || source === 'feed' || source === 'links';

const imports = (db: Db, workspaceId: string) =>
  db
    .selectFrom('import as i')
    .leftJoin('user as u', 'u.id', 'i.user_id')
    .leftJoin('user as b', 'b.id', 'i.undone_by')
    .selectAll('i')
    .select(['u.name as by_name', 'b.name as undone_name'])
    .where('i.workspace_id', '=', workspaceId);

function toImport(row: Row, counted: Counted, deps: Deps): Import {
  return {
    id: row.id,
    source: row.source as Import['source'],
    name: row.name,
    state: stateOf(row, deps),
    problems: JSON.parse(row.problems) as Import['problems'],
    ...counted,
    canRetry: hasAddresses(row.source),
    byName: row.by_name ?? '',
    createdAt: row.created_at,
    appliedAt: row.applied_at,
    approved: row.approved === 1,
    undoneAt: row.undone_at,
    undoneByName: row.undone_name ?? '',
  };
}

/** The newest first; 100 at most. */
export async function listImports(
  deps: Deps,
  author: Pick<Author, 'workspaceId'>,
): Promise<Import[]> {
  const rows = await imports(deps.db, author.workspaceId)
    .orderBy('i.id', 'desc')
    .limit(mostListed)
    .execute();
  return rows.map((row) => toImport(row, JSON.parse(row.counts) as Counted, deps));
}

/**
 * One import with a part of its rows.
 *
 * @throws ProblemError not-found
 */
export async function readImport(
  deps: Deps,
  author: Pick<Author, 'workspaceId'>,
  id: string,
  query: z.infer<typeof importRowsQuerySchema>,
): Promise<{ import: Import; rows: ImportRow[]; total: number }> {
  const { db } = deps;
  const { workspaceId } = author;
  const row = await imports(db, workspaceId).where('i.id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('import');
  const counted = isHeld(row, deps)
    ? await countRows(db, workspaceId, id)
    : (JSON.parse(row.counts) as Counted);
  const { state, outcome, limit, offset } = query;
  const items = await db
    .selectFrom('import_item')
    .select(['seq', 'place', 'state', 'type', 'title', 'content_id', 'changes', 'problems'])
    .select('outcome')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', id)
    .$if(state !== undefined, (rows) => rows.where('state', '=', state ?? ''))
    .$if(outcome !== undefined, (rows) => rows.where('outcome', '=', outcome ?? ''))
    .orderBy('seq')
    .limit(limit)
    .offset(offset)
    .execute();
  const sums: Record<string, number> = outcome === undefined ? counted.counts : counted.outcomes;
  const total = Object.entries(sums)
    .filter(([name]) => (outcome ?? state ?? name) === name)
    .reduce((sum, [, count]) => sum + count, 0);
  const rows = items.map((item) => ({
    seq: item.seq,
    place: item.place,
    state: item.state as RowState,
    type: item.type as ImportRow['type'],
    title: item.title,
    contentId: item.content_id,
    changes: JSON.parse(item.changes) as string[],
    problems: JSON.parse(item.problems) as ImportRow['problems'],
    outcome: item.outcome === '' ? null : (item.outcome as RowOutcome),
  }));
  return { import: toImport(row, counted, deps), rows, total };
}
