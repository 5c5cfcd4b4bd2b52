import type { GoalInput } from '../../utils/contract/goals.ts';
import type { Caller } from '../services/caller.ts';
import { addGoal } from '../services/goals/add-goal.ts';
import type { System } from '../services/system.ts';

/** What the sample's marketing and sales have promised each other. */
const goals: readonly (Omit<GoalInput, 'ownerId'> & { by: 'marketer' | 'rep' })[] = [
  {
    title: 'Feedback gets an answer in three days',
    side: 'marketing',
    measure: 'feedback-answered',
    within: 3,
    target: 90,
    by: 'marketer',
  },
  {
    title: 'Two thirds of what we make is used',
    side: 'marketing',
    measure: 'content-used',
    within: null,
    target: 66,
    by: 'marketer',
  },
  {
    title: 'Everybody works with Cuecard',
    side: 'sales',
    measure: 'active-reps',
    within: null,
    target: 80,
    by: 'rep',
  },
  {
    title: 'We take a cue where one is offered',
    side: 'sales',
    measure: 'threads-with-cue',
    within: null,
    target: 40,
    by: 'rep',
  },
];

/** @param of `marketer` and `rep`: who answers for what; `at`: when it was agreed on, epoch ms */
export async function loadGoals(
  system: System,
  workspace: Pick<Caller, 'workspaceId' | 'workspaceName' | 'timeZone'>,
  of: { marketer: string; rep: string; at: number },
): Promise<void> {
  const caller: Caller = {
    ...workspace,
    userId: of.marketer,
    name: '',
    email: '',
    role: 'marketer',
  };
  for (const { by, ...goal } of goals) {
    await addGoal(system.db, caller, { ...goal, ownerId: of[by] }, of.at);
  }
}
