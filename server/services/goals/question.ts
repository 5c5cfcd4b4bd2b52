import type { GoalPoint } from '../../../utils/contract/goals.ts';
import type { Db } from '../../db/schema.ts';
import type { Week } from './weeks.ts';

/** What a measure is asked for. */
export interface GoalQuestion {
  db: Db;
  workspaceId: string;
  /** IANA. */
  timeZone: string;
  /** Oldest first. */
  weeks: readonly Week[];
  /** Days or hours, by the measure. */
  within: number | null;
  /** Epoch ms. */
  now: number;
}

/** A point a week; the reason where nothing can be counted. */
export type GoalAnswer = GoalPoint[] | 'outcomes-off';

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;

/** The first and the last day that a question is about. */
export const spanOf = (weeks: readonly Week[]) => ({
  from: weeks[0]?.from ?? '',
  to: weeks.at(-1)?.to ?? '',
});

/** A moment by which everything of the first week has begun, whatever the time zone: epoch ms. */
export const startOf = (weeks: readonly Week[]) =>
  Date.parse(`${spanOf(weeks).from}T00:00:00Z`) - dayMs;
