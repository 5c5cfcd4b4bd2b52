import type { Author } from '../content/history.ts';
import { notFound } from '../problem-error.ts';
import type { System } from '../system.ts';
import { askAddress } from './ask-address.ts';
import { writeChecks } from './write-checks.ts';

/** A person waits: it takes no longer than this, in ms. */
const mostMs = 15_000;

/**
 * Asks the address of an asset, and keeps what it answered.
 *
 * @throws ProblemError not-found
 */
export async function checkAddressNow(
  { db, now, fetchPublic }: Pick<System, 'db' | 'now' | 'fetchPublic'>,
  { workspaceId }: Pick<Author, 'workspaceId'>,
  id: string,
): Promise<void> {
  const asset = await db
    .selectFrom('content')
    .select(['id', 'url as address'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('type', '=', 'asset')
    .executeTakeFirst();
  if (asset === undefined) throw notFound('asset');
  const signal = AbortSignal.timeout(mostMs);
  const answered = await askAddress(fetchPublic, asset.address, { now: now(), signal });
  await writeChecks(db, workspaceId, [{ ...asset, answered }], now());
}
