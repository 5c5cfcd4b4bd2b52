import { v7 } from 'uuid';
import type { Author } from '../content/history.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { nothingCounted } from './count-rows.ts';
import { claimMs, type ImportTarget } from './import-runner.ts';
import type { Defaults } from './judge-row.ts';
import { listAddresses, readPages, type AddressSource } from './read-addresses.ts';
import { hasAddresses, stateOf } from './read-import.ts';
import { readHeldRows, type HeldSource } from './read-rows.ts';
import { RefusedSource } from './refused-source.ts';
import { settleImport } from './store-rows.ts';

/** In one workspace at a time: each holds its source in memory, or asks others for pages. */
const mostReading = 3;

type Source = HeldSource | AddressSource;
type Deps = Pick<System, 'db' | 'now' | 'fetchPublic' | 'imports'>;

/** What a source is read with: kept, so that reading it can be taken up again. */
interface Options {
  kind?: Defaults['kind'];
  from?: AddressSource;
}

/**
 * Begins to read a source; nothing of it is in the catalogue yet.
 *
 * @returns the import's id
 * @throws ProblemError conflict while several are being read
 */
export async function startImport(
  deps: Deps,
  author: Author,
  { source, name, kind }: { source: Source; name: string; kind?: Defaults['kind'] },
): Promise<string> {
  const { db } = deps;
  const { workspaceId, userId } = author;
  const now = deps.now();
  const { reading } = await db
    .selectFrom('import')
    .select((eb) => eb.fn.countAll<number>().as('reading'))
    .where('workspace_id', '=', workspaceId)
    .where('claimed_until', '>', now)
    .executeTakeFirstOrThrow();
  if (reading >= mostReading) {
    throw new ProblemError(
      'conflict',
      `${mostReading} imports are being read already. Wait until one is done.`,
    );
  }
  const from: AddressSource | undefined =
    'bytes' in source || 'files' in source ? undefined : source;
  const options: Options = { ...(kind && { kind }), ...(from && { from }) };
  const id = v7({ msecs: now });
  await db
    .insertInto('import')
    .values({
      workspace_id: workspaceId,
      id,
      source: source.source,
      name: name.slice(0, 2000),
      state: 'reading',
      problems: '[]',
      counts: JSON.stringify(nothingCounted()),
      options: JSON.stringify(options),
      user_id: userId,
      created_at: now,
      applied_at: null,
      approved: 0,
      undone_at: null,
      undone_by: null,
      claimed_until: now + claimMs,
    })
    .execute();
  read(deps, { workspaceId, importId: id }, source, options);
  return id;
}

/**
 * Goes on reading pages where it was interrupted.
 *
 * @throws ProblemError not-found; conflict where there is nothing to go on with
 */
export async function retryImport(
  deps: Deps,
  { workspaceId }: Pick<Author, 'workspaceId'>,
  importId: string,
): Promise<void> {
  const { db } = deps;
  const now = deps.now();
  const row = await db
    .selectFrom('import')
    .select(['id', 'state', 'claimed_until', 'source', 'options'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('import');
  const options = JSON.parse(row.options) as Options;
  const { from } = options;
  if (stateOf(row, deps) !== 'interrupted' || from === undefined) {
    const why = hasAddresses(row.source)
      ? 'It was not interrupted.'
      : 'The file is not here any more: choose it again.';
    throw new ProblemError('conflict', why);
  }
  const claimed = await db
    .updateTable('import')
    .set({ claimed_until: now + claimMs })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', importId)
    .where('claimed_until', '<=', now)
    .returning('id')
    .executeTakeFirst();
  if (claimed !== undefined) read(deps, { workspaceId, importId }, from, options);
}

function read(deps: Deps, target: ImportTarget, source: Source, { kind }: Options) {
  const { db } = deps;
  const defaults: Defaults = { ...(kind && { kind }) };
  deps.imports.start(target, async (signal) => {
    try {
      if (source.source === 'csv' || source.source === 'folder') {
        await readHeldRows(db, target, source, { defaults, signal });
      } else {
        if (!(await isListed(deps, target))) await listAddresses(deps, target, source, signal);
        await readPages(deps, target, { defaults, signal });
      }
      await settleImport(db, target, 'ready');
    } catch (error) {
      if (!(error instanceof RefusedSource)) throw error;
      await db
        .deleteFrom('import_item')
        .where('workspace_id', '=', target.workspaceId)
        .where('import_id', '=', target.importId)
        .execute();
      await settleImport(db, target, 'refused', { problems: [...error.problems] });
    }
  });
}

async function isListed({ db }: Deps, { workspaceId, importId }: ImportTarget): Promise<boolean> {
  const row = await db
    .selectFrom('import_item')
    .select('seq')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', importId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
