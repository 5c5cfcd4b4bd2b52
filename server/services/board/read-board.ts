import { createHash } from 'node:crypto';
import type { Board } from '../../../utils/contract/board.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { readRecordKey } from '../settings/record-key.ts';
import { readSettings } from '../settings/read-settings.ts';

/** What everybody shares beside the content, for one caller, and a name for exactly that. */
export async function readBoard(
  db: Db,
  { workspaceId }: Pick<Caller, 'workspaceId' | 'userId'>,
): Promise<{ board: Board; hash: string }> {
  const settings = await readSettings(db, workspaceId);
  const board: Board = {
    team: '',
    countVisits: settings.countVisits,
    recordKey: settings.outcomes ? await readRecordKey(db, workspaceId) : null,
    glossary: [],
    announcements: [],
    collections: [],
    leads: settings.leads,
  };
  const hash = createHash('sha256').update(JSON.stringify(board)).digest('hex').slice(0, 16);
  return { board, hash };
}
