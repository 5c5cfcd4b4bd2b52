import type { Space } from '../../../utils/contract/space.ts';
import type { Db } from '../../db/schema.ts';

/** Somebody's right to make a workspace's space, from the catalogue at a revision or later. */
export interface Claim {
  workspaceId: string;
  revision: number;
  until: number;
}

/** A catalogue that is being worked on is not followed more often. */
export const pauseMs = 10 * 60_000;
/** After that, whoever made it has died. */
const claimMs = 5 * 60_000;
/** With less content the words alone say it all: `makeSpace()` makes none. */
const leastContents = 8;

/**
 * Whether a space is to be made: the catalogue has changed since, it is not of just now, and nobody
 * makes it. Says beforehand what `claimSpace` will find.
 */
export const isDue = (
  space: { revision: number; made_at: number; claimed_until: number } | null,
  revision: number,
  now: number,
): boolean =>
  space === null ||
  (space.revision !== revision && space.made_at < now - pauseMs && space.claimed_until <= now);

/**
 * Claims the making of a space, of all server processes for one: if the catalogue has changed since
 * it was made, it was made before `madeBefore` (epoch ms) and nobody else makes it.
 */
export async function claimSpace(
  db: Db,
  workspaceId: string,
  { madeBefore, now }: { madeBefore: number; now: number },
): Promise<Claim | null> {
  const { revision } = await db
    .selectFrom('workspace')
    .select('revision')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const unmade = { id: '', revision: -1, terms: '', vectors: '', scales: '', made_at: 0 };
  await db
    .insertInto('space')
    .values({ workspace_id: workspaceId, ...unmade, claimed_until: 0 })
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
  const until = now + claimMs;
  const claimed = await db
    .updateTable('space')
    .set({ claimed_until: until })
    .where('workspace_id', '=', workspaceId)
    .where('revision', '<>', revision)
    .where('made_at', '<', madeBefore)
    .where('claimed_until', '<=', now)
    .returning('workspace_id')
    .executeTakeFirst();
  return claimed === undefined ? null : { workspaceId, revision, until };
}

/** Whether there is enough content to learn from. */
export async function isWorthASpace(db: Db, workspaceId: string): Promise<boolean> {
  const { count } = await db
    .selectFrom('content')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('status', '=', 'approved')
    .executeTakeFirstOrThrow();
  return count >= leastContents;
}

/** Stores what was made, unless the claim has passed to somebody else. */
export async function writeSpace(
  db: Db,
  claim: Claim,
  space: Space | null,
  now: number,
): Promise<void> {
  const { id = '', terms = '', vectors = '', scales = '' } = space ?? {};
  // None costs next to nothing: the first content that makes one possible is not kept waiting.
  const madeAt = space === null ? 0 : now;
  const { revision } = claim;
  await claimedRow(db, claim)
    .set({ id, revision, terms, vectors, scales, made_at: madeAt, claimed_until: 0 })
    .execute();
}

/** Gives the claim back. */
export async function dropClaim(db: Db, claim: Claim): Promise<void> {
  await claimedRow(db, claim).set({ claimed_until: 0 }).execute();
}

const claimedRow = (db: Db, { workspaceId, until }: Claim) =>
  db
    .updateTable('space')
    .where('workspace_id', '=', workspaceId)
    .where('claimed_until', '=', until);
