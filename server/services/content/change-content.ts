import { inTransaction } from '../../db/transaction.ts';
import type { Caller } from '../caller.ts';
import type { System } from '../system.ts';
import { createContent } from './create-content.ts';
import type { ContentFields, ContentType } from './fields.ts';
import { readContent, type ContentDetail } from './read-content.ts';
import { refuseChanged } from './refuse-changed.ts';
import { updateContent, type ContentPatch } from './update-content.ts';

/** Makes a draft and returns it. */
export async function addContent(
  system: System,
  caller: Caller,
  content: { type: ContentType; fields: ContentFields },
): Promise<ContentDetail> {
  const now = system.now();
  const id = await inTransaction(system.db, (tx) => createContent(tx, caller, content, now));
  return readContent(system.db, caller, { type: content.type, id }, now);
}

/**
 * Changes content and returns it as it is then.
 *
 * @param target `unchangedSince`: its `updatedAt` as the caller saw it
 * @throws ProblemError as `updateContent`; conflict where somebody changed it since
 */
export async function changeContent(
  system: System,
  caller: Caller,
  target: {
    type: ContentType;
    id: string;
    patch: ContentPatch & { unchangedSince?: number | undefined };
  },
): Promise<ContentDetail> {
  const now = system.now();
  const { unchangedSince, ...patch } = target.patch;
  await inTransaction(system.db, async (tx) => {
    if (unchangedSince !== undefined) await refuseChanged(tx, caller, target.id, unchangedSince);
    await updateContent(tx, caller, { ...target, patch }, now);
  });
  return readContent(system.db, caller, target, now);
}
