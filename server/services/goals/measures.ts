import type { GoalMeasure } from '../../../utils/contract/goals.ts';
import { activeReps } from './active-reps.ts';
import { contentUsed } from './content-used.ts';
import { contentVerified } from './content-verified.ts';
import { feedbackAnswered } from './feedback-answered.ts';
import { leadsJudged } from './leads-judged.ts';
import type { GoalAnswer, GoalQuestion } from './question.ts';
import { requestsAnswered } from './requests-answered.ts';
import { threadsWithCue } from './threads-with-cue.ts';

/** How each measure is counted: a new one is one more entry. */
export const measures: Record<GoalMeasure, (question: GoalQuestion) => Promise<GoalAnswer>> = {
  'threads-with-cue': threadsWithCue,
  'content-used': contentUsed,
  'active-reps': activeReps,
  'feedback-answered': feedbackAnswered,
  'leads-judged': leadsJudged,
  'content-verified': contentVerified,
  'requests-answered': requestsAnswered,
};
