import { type Goal, type GoalMeasure } from '../../../utils/contract/goals.ts';
import type { Db } from '../../db/schema.ts';
import type { GoalTable } from '../../db/tables/telling.ts';
import { measures } from './measures.ts';
import { goalWeeks, lastWeeks, type Week } from './weeks.ts';

/** Whose goals, and by which clock. */
export interface GoalReader {
  workspaceId: string;
  timeZone: string;
}

/** The goals of a workspace with their last 13 weeks, the oldest goal first. */
export async function listGoals(db: Db, reader: GoalReader, now: number): Promise<Goal[]> {
  const weeks = lastWeeks(goalWeeks, reader.timeZone, now);
  const rows = await readGoals(db, reader.workspaceId);
  return measureGoals(db, reader, { rows, weeks, now });
}

/** As they are stored, with who owns them. */
export const readGoals = (db: Db, workspaceId: string) =>
  db
    .selectFrom('goal as g')
    .leftJoin('member as m', (join) =>
      join.onRef('m.organizationId', '=', 'g.workspace_id').onRef('m.userId', '=', 'g.owner_id'),
    )
    .leftJoin('user as u', 'u.id', 'm.userId')
    .selectAll('g')
    .select('u.name as owner_name')
    .where('g.workspace_id', '=', workspaceId)
    .orderBy('g.created_at')
    .orderBy('g.id')
    .execute();

/** Goals with their figures; what two goals ask alike is counted once. */
export async function measureGoals(
  db: Db,
  reader: GoalReader,
  asked: {
    rows: readonly (GoalTable & { owner_name: string | null })[];
    weeks: readonly Week[];
    now: number;
  },
): Promise<Goal[]> {
  const answers = new Map<string, Awaited<ReturnType<(typeof measures)[GoalMeasure]>>>();
  const goals: Goal[] = [];
  for (const row of asked.rows) {
    const measure = row.measure as GoalMeasure;
    const key = `${measure} ${String(row.within)}`;
    const { weeks, now } = asked;
    const question = { db, ...reader, weeks, within: row.within, now };
    const answer = answers.get(key) ?? (await measures[measure](question));
    answers.set(key, answer);
    goals.push({
      id: row.id,
      title: row.title,
      side: row.side as Goal['side'],
      measure,
      within: row.within,
      target: row.target,
      ownerId: row.owner_id,
      ownerName: row.owner_name ?? '',
      weeks:
        typeof answer === 'string'
          ? weeks.map(({ from }) => ({ from, value: null, of: 0 }))
          : answer,
      notCountable: typeof answer === 'string' ? answer : null,
    });
  }
  return goals;
}
