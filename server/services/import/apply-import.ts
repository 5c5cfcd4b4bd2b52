import type { ApplyImport } from '../../../utils/contract/imports.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Author } from '../content/history.ts';
import { badField, notFound, ProblemError } from '../problem-error.ts';
import { contentStamp } from '../search/content-stamp.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { System } from '../system.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { claimImport } from './claim-import.ts';
import type { ImportTarget } from './import-runner.ts';
import { planImport } from './plan-import.ts';
import { hasAddresses, stateOf } from './read-import.ts';
import { settleImport, storedRows } from './store-rows.ts';
import { writeImport } from './write-import.ts';

type Deps = Pick<System, 'db' | 'now' | 'imports'>;

/** Content may be changed by others while the rows are compared with it; then it is done again. */
const mostTries = 4;

/**
 * Begins to take an import in, whole or not at all.
 *
 * @throws ProblemError not-found; conflict where it is no preview, where rows are bad, or where
 *   approving is not this person's; invalid-body for an owner who is not there
 */
export async function applyImport(
  deps: Deps,
  author: Author,
  importId: string,
  body: ApplyImport,
): Promise<void> {
  const { db } = deps;
  const target = { workspaceId: author.workspaceId, importId };
  const row = await db
    .selectFrom('import')
    .select(['id', 'state', 'claimed_until', 'source', 'name', 'options'])
    .where('workspace_id', '=', author.workspaceId)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('import');
  if (stateOf(row, deps) !== 'ready') {
    throw new ProblemError('conflict', 'It is not a preview that is ready.');
  }
  await checkPeople(deps, author, body);
  if (!(hasAddresses(row.source) && body.leaveOutBad)) await refuseBad(deps, target);
  await claimImport(deps, target, { from: ['ready', 'applying'], to: 'applying' });
  const { kind } = JSON.parse(row.options) as Pick<ApplyImport, 'kind'>;
  deps.imports.start(target, async (signal) => {
    try {
      await takeIn(
        deps,
        author,
        target,
        { ...body, kind: body.kind ?? kind, name: row.name },
        signal,
      );
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const problems = [{ place: '', field: '', reason: error.message }];
      await settleImport(db, target, 'ready', { problems });
    }
  });
}

async function checkPeople({ db }: Deps, { workspaceId }: Author, body: ApplyImport) {
  if (body.approve && (await readSettings(db, workspaceId)).secondEyes) {
    const message =
      'Here nobody approves what they wrote themselves. Take it in as drafts, for somebody else to approve.';
    throw new ProblemError('conflict', message, [{ path: 'approve', message }]);
  }
  if (body.ownerId === undefined) return;
  const owner = await db
    .selectFrom('member')
    .select('id')
    .where('organizationId', '=', workspaceId)
    .where('userId', '=', body.ownerId)
    .executeTakeFirst();
  if (owner === undefined) throw badField('ownerId', 'not a person of this workspace');
}

/** All is taken or nothing: the rows that can't be are named, the first hundred of them. */
async function refuseBad({ db }: Deps, target: ImportTarget) {
  for await (const rows of storedRows(db, target, ['bad'])) {
    if (rows.length === 0) return;
    const fields = rows.slice(0, 100).flatMap(({ place, problems }) =>
      problems.map(({ field, reason }) => ({
        path: field === '' ? place : `${place}: ${field}`,
        message: reason,
      })),
    );
    throw new ProblemError('conflict', 'Some rows can’t be taken, so none is.', fields);
  }
}

async function takeIn(
  { db, now }: Deps,
  author: Author,
  target: ImportTarget,
  options: ApplyImport & { name: string },
  signal: AbortSignal,
): Promise<void> {
  const { workspaceId, userId } = author;
  const { approve, name, ownerId = userId } = options;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const stamp = await contentStamp(db, workspaceId);
    const plan = await planImport(db, target, { defaults: options, now: now(), signal });
    const bad = plan.others.filter(({ state }) => state === 'bad');
    if (bad.length > 0 && !options.leaveOutBad) {
      const [first] = bad;
      const reason = first?.problems[0]?.reason ?? '';
      throw new ProblemError('conflict', `${first?.place}: ${reason} Nothing was taken.`);
    }
    const isDone = await inTransaction(db, async (tx) => {
      await lockWorkspace(tx, workspaceId);
      if ((await contentStamp(tx, workspaceId)) !== stamp) return false;
      const at = now();
      await writeImport(tx, author, target, { plan, approve, ownerId, name, now: at });
      const applied = { applied_at: at, approved: approve ? 1 : 0 };
      await settleImport(tx, target, 'applied', applied);
      return true;
    });
    if (isDone) return;
  }
  throw new ProblemError('conflict', 'Content was changed all the while. Try again.');
}
