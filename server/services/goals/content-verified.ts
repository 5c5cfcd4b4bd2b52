import type { GoalPoint } from '../../../utils/contract/goals.ts';
import { createLocalClock } from '../workspace/calendar.ts';
import {
  approvedVersion,
  readContentLives,
  verifyByThen,
  type ContentLife,
} from './content-lives.ts';
import { toPoint } from './points.ts';
import type { GoalAnswer, GoalQuestion } from './question.ts';
import type { Week } from './weeks.ts';

/**
 * Share of the content that was approved at the week's end (now, for the week under way), and is to
 * be verified now and then, for which that was not overdue.
 */
export async function contentVerified(question: GoalQuestion): Promise<GoalAnswer> {
  const { db, workspaceId, weeks, timeZone, now } = question;
  const clock = createLocalClock(timeZone);
  const lives = await readContentLives(db, workspaceId);
  return verifiedByWeek(weeks, lives, { now, dayOf: (at) => clock(at).day });
}

export const verifiedByWeek = (
  weeks: readonly Week[],
  lives: readonly ContentLife[],
  clock: { now: number; dayOf: (at: number) => string },
): GoalPoint[] =>
  weeks.map((week) => {
    const isOver = (at: number) => at <= clock.now && clock.dayOf(at) <= week.to;
    const due = lives
      .filter((life) => approvedVersion(life, isOver) !== null)
      .flatMap((life) => verifyByThen(life, isOver) ?? []);
    return toPoint(week, due.filter((at) => !isOver(at)).length, due.length);
  });
