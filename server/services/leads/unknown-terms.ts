import type { Db } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { JudgedPayload } from '../events/entries.ts';
import { readPastTerms } from './past-terms.ts';
import { readSettings } from '../settings/read-settings.ts';

/**
 * Verdicts on leads that name what is in none of the workspace's lists: by id, the field and why.
 * What was taken off a list is still known: a browser may have been offline since.
 */
export async function unknownTerms(
  db: Db,
  workspaceId: string,
  rows: readonly EventTable[],
): Promise<Map<string, string>> {
  const judged = rows.filter((row) => row.kind === 'judged');
  const problems = new Map<string, string>();
  if (judged.length === 0) return problems;
  const { leads } = await readSettings(db, workspaceId);
  const past = await readPastTerms(db, workspaceId);
  const known = (list: 'reasons' | 'sources' | 'campaigns') =>
    new Set([...leads[list], ...past[list]].map(({ id }) => id.toLowerCase()));
  const lists = {
    reason: known('reasons'),
    source: known('sources'),
    campaign: known('campaigns'),
  };
  for (const row of judged) {
    const said = JSON.parse(row.payload) as JudgedPayload;
    for (const field of ['reason', 'source', 'campaign'] as const) {
      const id = said[field]?.toLowerCase();
      if (id === undefined || lists[field].has(id)) continue;
      problems.set(row.id, `${field}: not in this workspace’s list`);
      break;
    }
  }
  return problems;
}
