import type { Insertable } from 'kysely';
import type { Tx } from '../../db/schema.ts';
import type { ContentVersionTable } from '../../db/tables/content.ts';
import { tellOfRetired } from '../news/tell-of-retired.ts';
import { toColumns } from './fields.ts';
import { writeHistories, type Author } from './history.ts';
import { inChunks } from './in-chunks.ts';
import type { ChangePlan } from './plan-change.ts';
import { tellOfStatus } from './tell-of-status.ts';

/** Writes planned changes with their history and their news: a few statements for hundreds of items. */
export async function writePlans(
  tx: Tx,
  author: Author,
  plans: readonly ChangePlan[],
  now: number,
): Promise<void> {
  await writeVersions(tx, author, plans, now);
  for (const some of inChunks(plans.map(({ after }) => after))) {
    await tx
      .insertInto('content')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          url: eb.ref('excluded.url'),
          title_key: eb.ref('excluded.title_key'),
          search_text: eb.ref('excluded.search_text'),
          status: eb.ref('excluded.status'),
          latest_version: eb.ref('excluded.latest_version'),
          approved_version: eb.ref('excluded.approved_version'),
          revision: eb.ref('excluded.revision'),
          replacement_id: eb.ref('excluded.replacement_id'),
          owner_id: eb.ref('excluded.owner_id'),
          removed_at: eb.ref('excluded.removed_at'),
          verifier_id: eb.ref('excluded.verifier_id'),
          verify_every_days: eb.ref('excluded.verify_every_days'),
          verified_at: eb.ref('excluded.verified_at'),
          verify_by: eb.ref('excluded.verify_by'),
          updated_at: eb.ref('excluded.updated_at'),
        })),
      )
      .execute();
  }
  await writeHistories(
    tx,
    author,
    plans.flatMap(({ history }) => history),
  );
  await tellOfRetired(tx, author, plans, now);
  await tellOfStatus(tx, author.workspaceId, plans, now);
}

/** An approved version is never touched; one that nobody approved yet is edited in place. */
async function writeVersions(tx: Tx, author: Author, plans: readonly ChangePlan[], now: number) {
  const versions = plans.flatMap(({ after, fields }): Insertable<ContentVersionTable>[] =>
    fields === null
      ? []
      : [
          {
            workspace_id: author.workspaceId,
            content_id: after.id,
            version: after.latest_version,
            ...toColumns(fields),
            created_by: author.userId,
            created_at: now,
          },
        ],
  );
  // There is never more than one version above the approved one, and it is the newest.
  const stale = plans.filter(
    ({ before, after, fields, dropsDraft }) =>
      dropsDraft || (fields !== null && after.latest_version === before.latest_version),
  );
  for (const [version, of] of Map.groupBy(stale, ({ before }) => before.latest_version)) {
    for (const some of inChunks(of.map(({ after }) => after.id))) {
      await tx
        .deleteFrom('content_version')
        .where('workspace_id', '=', author.workspaceId)
        .where('content_id', 'in', some)
        .where('version', '=', version)
        .execute();
    }
  }
  for (const some of inChunks(versions)) {
    await tx.insertInto('content_version').values(some).execute();
  }
}
