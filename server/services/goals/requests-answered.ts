import { toPoint } from './points.ts';
import type { GoalAnswer, GoalQuestion } from './question.ts';

/** Share of the content requests made in the week that were filled or declined in time. */
export async function requestsAnswered({ weeks }: GoalQuestion): Promise<GoalAnswer> {
  // There are no requests yet.
  return weeks.map((week) => toPoint(week, 0, 0));
}
