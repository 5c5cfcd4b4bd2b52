import { readSituations } from '../stats/read-adoption.ts';
import { readReps } from '../stats/reps.ts';
import { shareByWeek } from './points.ts';
import { spanOf, type GoalAnswer, type GoalQuestion } from './question.ts';

/**
 * Share of the situations with cues in sight in which a rep took one, as adoption counts them. Which
 * thread or record it was is not stored; one rep's day at one site, stage and industry stands for it.
 */
export async function threadsWithCue(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks } = question;
  const reps = await readReps(db, workspaceId);
  const situations = await readSituations(db, workspaceId, spanOf(weeks).from);
  return shareByWeek(
    weeks,
    situations
      .filter(({ user_id }) => reps.ever.has(user_id))
      .map(({ day, taken }) => ({ day, met: taken })),
  );
}
