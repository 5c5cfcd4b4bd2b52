import { usedKinds } from '../../../utils/contract/events.ts';
import { shareByWeek } from './points.ts';
import { spanOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of what reps worked on with cues in sight in which they took one. Which thread or record it
 * was is not stored; what one person worked on in a day on one site, at one stage and industry,
 * stands for it.
 */
export async function threadsWithCue(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks } = question;
  const { from, to } = spanOf(weeks);
  const rows = await db
    .selectFrom('event')
    .select('day')
    .select((eb) => [
      eb.fn.max<number>(eb.case().when('kind', '=', 'shown').then(1).else(0).end()).as('shown'),
      eb.fn
        .max<number>(
          eb
            .case()
            .when('kind', 'in', [...usedKinds])
            .then(1)
            .else(0)
            .end(),
        )
        .as('used'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', ['shown', ...usedKinds])
    .where('undone_at', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'user_id', 'host', 'stage', 'industry'])
    .execute();
  const seen = rows.filter((row) => row.shown === 1);
  return shareByWeek(
    weeks,
    seen.map(({ day, used }) => ({ day, met: used === 1 })),
  );
}
