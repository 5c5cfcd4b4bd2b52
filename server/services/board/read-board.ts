import { createHash } from 'node:crypto';
import type { Board } from '../../../utils/contract/board.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { currentAnnouncements } from '../announcements/current-announcements.ts';
import { offeredCollections } from '../collections/list-collections.ts';
import { listGlossary } from '../glossary/list-glossary.ts';
import { readTeam } from '../people/read-team.ts';
import { readRecordKey } from '../settings/record-key.ts';
import { readSettings } from '../settings/read-settings.ts';

/**
 * What everybody shares beside the content, for one caller, and a name for exactly that.
 *
 * @param now epoch ms
 */
export async function readBoard(
  db: Db,
  caller: Pick<Caller, 'workspaceId' | 'userId'>,
  now: number,
): Promise<{ board: Board; hash: string }> {
  const { workspaceId, userId } = caller;
  const settings = await readSettings(db, workspaceId);
  const board: Board = {
    team: await readTeam(db, workspaceId, userId),
    countVisits: settings.countVisits,
    recordKey: settings.outcomes ? await readRecordKey(db, workspaceId) : null,
    glossary: await listGlossary(db, workspaceId),
    announcements: await currentAnnouncements(db, caller, settings.graceDays, now),
    collections: await offeredCollections(db, workspaceId, now),
    leads: settings.leads,
  };
  const hash = createHash('sha256').update(JSON.stringify(board)).digest('hex').slice(0, 16);
  return { board, hash };
}
