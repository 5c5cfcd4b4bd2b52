import type { Db } from '../../db/schema.ts';

/** The workspace's teams by name. One whose people have all left is still there: its figures are. */
export async function listTeams(
  db: Db,
  workspaceId: string,
): Promise<{ name: string; people: number }[]> {
  const rows = await db
    .selectFrom('person_team as t')
    .leftJoin('member as m', (join) =>
      join.onRef('m.userId', '=', 't.user_id').onRef('m.organizationId', '=', 't.workspace_id'),
    )
    .select('t.team as name')
    .select((eb) => eb.fn.count<number>('m.id').as('people'))
    .where('t.workspace_id', '=', workspaceId)
    .where('t.team', '<>', '')
    .groupBy('t.team')
    .execute();
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.name < b.name ? -1 : 1));
}
