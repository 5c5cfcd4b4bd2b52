import type { Tx } from '../../db/schema.ts';
import { badField } from '../problem-error.ts';
import { inChunks } from './in-chunks.ts';
import type { ContentPatch, ContentRow } from './plan-change.ts';

/** The people and contents that changes name, and those that were named before. */
export interface References {
  /** @throws ProblemError invalid-body for what the workspace does not have */
  check: (id: string, patch: ContentPatch) => void;
  /** null for nobody, and for whom nobody knows any more. */
  nameOf: (userId: string | null) => string | null;
  titleOf: (contentId: string | null) => string | null;
}

/** Reads them all at one go. */
export async function readReferences(
  tx: Tx,
  workspaceId: string,
  changes: readonly { row: ContentRow; patch: ContentPatch }[],
): Promise<References> {
  const people = new Map<string, { name: string; isMember: boolean }>();
  const titles = new Map<string, string>();
  const named = (values: (string | null | undefined)[]) => [
    ...new Set(values.filter((value) => value != null)),
  ];
  const userIds = named(
    changes.flatMap(({ row, patch }) =>
      patch.ownerId === undefined && patch.verifierId === undefined
        ? []
        : [patch.ownerId, patch.verifierId, row.owner_id, row.verifier_id],
    ),
  );
  for (const ids of inChunks(userIds)) {
    const rows = await tx
      .selectFrom('user as u')
      .leftJoin('member as m', (join) =>
        join.onRef('m.userId', '=', 'u.id').on('m.organizationId', '=', workspaceId),
      )
      .select(['u.id', 'u.name', 'm.id as member_id'])
      .where('u.id', 'in', ids)
      .execute();
    for (const row of rows) {
      people.set(row.id, { name: row.name, isMember: row.member_id !== null });
    }
  }
  const contentIds = named(
    changes.flatMap(({ row, patch }) =>
      patch.replacementId === undefined ? [] : [patch.replacementId, row.replacement_id],
    ),
  );
  for (const ids of inChunks(contentIds)) {
    const rows = await tx
      .selectFrom('content as c')
      .innerJoin('content_version as v', (join) =>
        join
          .onRef('v.workspace_id', '=', 'c.workspace_id')
          .onRef('v.content_id', '=', 'c.id')
          .onRef('v.version', '=', 'c.latest_version'),
      )
      .select(['c.id', 'v.title'])
      .where('c.workspace_id', '=', workspaceId)
      .where('c.id', 'in', ids)
      .execute();
    for (const row of rows) titles.set(row.id, row.title);
  }
  const isMember = (userId: string) => people.get(userId)?.isMember === true;
  return {
    check(id, { replacementId, ownerId, verifierId }) {
      if (replacementId === id) throw badField('replacementId', 'it can not replace itself');
      if (replacementId != null && !titles.has(replacementId)) {
        throw badField('replacementId', 'not in this workspace');
      }
      if (ownerId !== undefined && !isMember(ownerId)) {
        throw badField('ownerId', 'not a person of this workspace');
      }
      if (verifierId != null && !isMember(verifierId)) {
        throw badField('verifierId', 'not a person of this workspace');
      }
    },
    nameOf: (userId) => (userId === null ? null : (people.get(userId)?.name ?? null)),
    titleOf: (contentId) => (contentId === null ? null : (titles.get(contentId) ?? null)),
  };
}
