import type { LeadTerms } from '../../../utils/contract/settings.ts';
import type { Db } from '../../db/schema.ts';

/** What was taken off the lists, so that it still has a name in what was said with it. */
export type PastTerms = Pick<LeadTerms, 'reasons' | 'sources' | 'campaigns'>;

const name = 'leadsPast';

export async function readPastTerms(db: Db, workspaceId: string): Promise<PastTerms> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirst();
  const none: PastTerms = { reasons: [], sources: [], campaigns: [] };
  return row === undefined ? none : (JSON.parse(row.value) as PastTerms);
}

/** Adds to them what `after` has no more of `before`. */
export async function keepPastTerms(
  db: Db,
  workspaceId: string,
  { before, after }: { before: PastTerms; after: PastTerms },
): Promise<void> {
  const past = await readPastTerms(db, workspaceId);
  const kept = <T extends { id: string }>(old: T[], was: T[], is: T[]) => {
    const current = new Set(is.map(({ id }) => id));
    const gone = new Map([...old, ...was].map((term) => [term.id, term]));
    return [...gone.values()].filter(({ id }) => !current.has(id));
  };
  const value = JSON.stringify({
    reasons: kept(past.reasons, before.reasons, after.reasons),
    sources: kept(past.sources, before.sources, after.sources),
    campaigns: kept(past.campaigns, before.campaigns, after.campaigns),
  } satisfies PastTerms);
  await db
    .insertInto('setting')
    .values({ workspace_id: workspaceId, name, value })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doUpdateSet({ value }))
    .execute();
}
