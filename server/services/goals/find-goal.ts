import type { Goal } from '../../../utils/contract/goals.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { measureGoals, readGoals, type GoalReader } from './list-goals.ts';
import { goalWeeks, lastWeeks } from './weeks.ts';

/**
 * One goal with its figures.
 *
 * @throws ProblemError not-found
 */
export async function findGoal(db: Db, reader: GoalReader, id: string, now: number): Promise<Goal> {
  const rows = (await readGoals(db, reader.workspaceId)).filter((row) => row.id === id);
  const weeks = lastWeeks(goalWeeks, reader.timeZone, now);
  const [goal] = await measureGoals(db, reader, { rows, weeks, now });
  if (goal === undefined) throw notFound('goal');
  return goal;
}
