import { createOrganization } from '../../auth/accounts.ts';
import { newGeneration } from './generation.ts';
import type { System } from '../system.ts';

/**
 * Makes a workspace, with its first person as admin. The organisation is Better Auth's, the row with
 * the clock and the cursor ours.
 *
 * @returns its id
 */
export async function foundWorkspace(
  system: System,
  workspace: { name: string; timeZone: string; adminId: string },
): Promise<string> {
  const id = await createOrganization(system.auth, {
    name: workspace.name,
    slug: `w-${newGeneration()}`,
    adminId: workspace.adminId,
  });
  await system.db
    .insertInto('workspace')
    .values({
      workspace_id: id,
      time_zone: workspace.timeZone,
      generation: newGeneration(),
      revision: 0,
      created_at: system.now(),
    })
    .execute();
  return id;
}
