import type { Tx } from '../../db/schema.ts';
import type { PersonTeamTable } from '../../db/tables/people.ts';

/** Keeps something of a person beside their membership; what is not named stays as it is. */
export async function writePersonTeam(
  tx: Tx,
  person: { workspaceId: string; userId: string },
  change: Partial<Pick<PersonTeamTable, 'team' | 'left_role' | 'left_at'>>,
): Promise<void> {
  const none = { team: '', left_role: '', left_at: null };
  await tx
    .insertInto('person_team')
    .values({ workspace_id: person.workspaceId, user_id: person.userId, ...none, ...change })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(change))
    .execute();
}
