import { eachPolitely } from '../../net/each-politely.ts';
import type { Job } from '../schedule/scheduler.ts';
import type { System } from '../system.ts';
import { askAddress, type Answered } from './ask-address.ts';
import { writeChecks } from './write-checks.ts';

const dayMs = 24 * 60 * 60_000;
/** So many are written at once. */
const rowsAtOnce = 50;

type Deps = Pick<System, 'db' | 'now' | 'fetchPublic'>;

/** Once a day, the addresses of all approved assets. */
export const createAddressJob = (deps: Deps): Job => ({
  name: 'addresses',
  everyMs: dayMs,
  run: (_now, workspaceId, signal) => checkAddresses(deps, workspaceId, signal),
});

/**
 * Asks every address of the approved assets, what was asked longest ago first: where there are more
 * than fit into a turn, the next one goes on there. Keeps what each answered. Where no host at all can
 * be found, it is our own network that is down: nothing is held against any address then.
 */
export async function checkAddresses(
  { db, now, fetchPublic }: Deps,
  workspaceId: string,
  signal: AbortSignal,
): Promise<void> {
  const assets = await db
    .selectFrom('content as c')
    .leftJoin('address_check as a', (join) =>
      join.onRef('a.workspace_id', '=', 'c.workspace_id').onRef('a.content_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.url as address'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.type', '=', 'asset')
    .where('c.status', '=', 'approved')
    .orderBy((eb) => eb.fn.coalesce('a.checked_at', eb.lit(0)))
    .orderBy('c.id')
    .execute();
  const lost: { id: string; address: string; answered: Answered }[] = [];
  let pending: typeof lost = [];
  let found = 0;
  const flush = async (least: number) => {
    if (pending.length < least) return;
    const rows = pending;
    pending = [];
    await writeChecks(db, workspaceId, rows, now());
  };
  await eachPolitely(
    assets,
    async (asset, isLastTry) => {
      const answered = await askAddress(fetchPublic, asset.address, { now: now(), signal });
      if (signal.aborted) return undefined;
      if (answered.politeness !== undefined && !isLastTry) return answered.politeness;
      if (answered.answer === 'gone' && answered.status === null) {
        lost.push({ ...asset, answered });
      } else {
        if (answered.status !== null) found += 1;
        pending.push({ ...asset, answered });
        await flush(rowsAtOnce);
      }
      return undefined;
    },
    { isOwnHost: fetchPublic.isOwnHost, signal },
  );
  await flush(1);
  if (signal.aborted) return;
  const answer = found > 0 || new Set(lost.map(hostOf)).size < 3 ? 'gone' : 'unsure';
  const judged = lost.map((row) => ({ ...row, answered: { ...row.answered, answer } as Answered }));
  await writeChecks(db, workspaceId, judged, now());
}

const hostOf = ({ address }: { address: string }) =>
  URL.canParse(address) ? new URL(address).host : '';
