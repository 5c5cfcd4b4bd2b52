import type { Db } from '../../db/schema.ts';
import type { Job } from './scheduler.ts';

/** Somebody's right to do a job for a workspace. */
export interface Turn {
  workspaceId: string;
  job: string;
  /** Epoch ms. */
  until: number;
}

type Due = Pick<Job, 'name' | 'everyMs'>;

/** The workspaces for which a job is due, as far as one can say without claiming it. */
export async function listDue(db: Db, job: Due, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('workspace as w')
    .leftJoin('schedule as s', (join) =>
      join.onRef('s.workspace_id', '=', 'w.workspace_id').on('s.job', '=', job.name),
    )
    .select('w.workspace_id')
    .where((eb) =>
      eb.or([
        eb('s.started_at', 'is', null),
        eb.and([eb('s.started_at', '<=', now - job.everyMs), eb('s.claimed_until', '<=', now)]),
      ]),
    )
    .orderBy('w.workspace_id')
    .execute();
  return rows.map((row) => row.workspace_id);
}

/** Claims a job that is due, of all server processes for one; null where another was faster. */
export async function claimTurn(
  db: Db,
  job: Due,
  { workspaceId, now, until }: { workspaceId: string; now: number; until: number },
): Promise<Turn | null> {
  await db
    .insertInto('schedule')
    .values({ workspace_id: workspaceId, job: job.name, started_at: 0, claimed_until: 0 })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'job']).doNothing())
    .execute();
  const claimed = await db
    .updateTable('schedule')
    .set({ started_at: now, claimed_until: until })
    .where('workspace_id', '=', workspaceId)
    .where('job', '=', job.name)
    .where('started_at', '<=', now - job.everyMs)
    .where('claimed_until', '<=', now)
    .returning('workspace_id')
    .executeTakeFirst();
  return claimed === undefined ? null : { workspaceId, job: job.name, until };
}

/** Gives a turn back, unless it has passed to somebody else. */
export async function endTurn(db: Db, { workspaceId, job, until }: Turn): Promise<void> {
  await db
    .updateTable('schedule')
    .set({ claimed_until: 0 })
    .where('workspace_id', '=', workspaceId)
    .where('job', '=', job)
    .where('claimed_until', '=', until)
    .execute();
}
