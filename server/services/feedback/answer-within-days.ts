import { z } from 'zod';
import type { Db } from '../../db/schema.ts';

const daysSchema = z.number().min(0).max(365).nullable();

/** Within how many days marketing has promised to answer feedback; null where it has promised nothing. */
export async function answerWithinDays(db: Db, workspaceId: string): Promise<number | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', 'feedbackWithinDays')
    .executeTakeFirst();
  return row === undefined ? null : (daysSchema.safeParse(JSON.parse(row.value)).data ?? null);
}
