import type { Tx } from '../../db/schema.ts';

const name = 'feedbackWithinDays';

/**
 * Writes down what the goals promise for feedback: the setting that clocks are set by. The shortest
 * of several; gone where none promises anything.
 */
export async function writeFeedbackPromise(tx: Tx, workspaceId: string): Promise<void> {
  const { days } = await tx
    .selectFrom('goal')
    .select((eb) => eb.fn.min<number | null>('within').as('days'))
    .where('workspace_id', '=', workspaceId)
    .where('measure', '=', 'feedback-answered')
    .executeTakeFirstOrThrow();
  if (days === null) {
    await tx
      .deleteFrom('setting')
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', name)
      .execute();
    return;
  }
  const row = { workspace_id: workspaceId, name, value: JSON.stringify(days) };
  await tx
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'name']).doUpdateSet({ value: row.value }),
    )
    .execute();
}
