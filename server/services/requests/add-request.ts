import { v7 } from 'uuid';
import type { ContentRequest, ContentRequestInput } from '../../../utils/contract/requests.ts';
import { wordingKey } from '../../../utils/domain/meaning/wording.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller } from '../caller.ts';
import { readGapGroups } from '../gaps/read-gap-groups.ts';
import { badField } from '../problem-error.ts';
import type { System } from '../system.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';
import { readRequest } from './list-requests.ts';

/**
 * Makes a request out of the wordings of a gap, or of its title alone. Whoever looked for one of them
 * belongs to it.
 *
 * @throws ProblemError invalid-body with the wording that belongs to another request
 */
export async function addRequest(
  system: Pick<System, 'db' | 'meanings' | 'now'>,
  caller: Caller,
  input: ContentRequestInput,
): Promise<ContentRequest> {
  const { workspaceId, userId } = caller;
  const now = system.now();
  const id = v7({ msecs: now });
  await inTransaction(system.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { groups, requestIds } = await readGapGroups(tx, system.meanings, workspaceId);
    const taken = new Set(
      groups
        .filter(({ name }) => requestIds.has(name))
        .flatMap(({ members }) => members.map(({ key }) => key)),
    );
    const wanted = input.wordings.length > 0 ? input.wordings : [input.title];
    const texts = new Map<string, string>();
    for (const [at, text] of wanted.entries()) {
      const key = wordingKey(text);
      if (taken.has(key)) {
        const path = input.wordings.length > 0 ? `wordings.${String(at)}` : 'title';
        throw badField(path, 'there is an open request for it');
      }
      texts.set(key, text);
    }
    await tx
      .insertInto('request')
      .values({
        workspace_id: workspaceId,
        id,
        title: input.title,
        state: 'open',
        answer: input.answer,
        content_id: null,
        created_by: userId,
        created_at: now,
        changed_at: now,
      })
      .execute();
    await tx
      .insertInto('request_wording')
      .values(
        [...texts].map(([wording, text]) => ({
          workspace_id: workspaceId,
          request_id: id,
          wording,
          text,
        })),
      )
      .execute();
    await queueWebhooks(tx, workspaceId, 'gap.requested', [{ id, title: input.title }], now);
  });
  return readRequest(system, caller, id);
}
