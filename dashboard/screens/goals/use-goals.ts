import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Goal, GoalInput, goalListSchema, GoalPatch } from '../../../utils/contract/goals.ts';
import { addGoal, changeGoal, listGoals, removeGoal } from '../../api/goals.ts';
import { goalsKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

type List = z.infer<typeof goalListSchema>;

export const useGoals = () =>
  useQuery({ queryKey: goalsKey, queryFn: ({ signal }) => listGoals(signal) });

/** What it takes to agree on the same goal again. */
const inputOf = ({ title, side, measure, within, target, ownerId }: Goal): GoalInput => ({
  title,
  side,
  measure,
  within,
  target,
  ...(ownerId !== '' && { ownerId }),
});

/** Agrees on goals, changes them and lets them go; each undone at a click. */
export function useGoalChanges() {
  const client = useQueryClient();
  const toast = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: goalsKey });
  const failed = (error: unknown) => toast({ text: failureText(error), tone: 'bad' });
  const undoing = (work: Promise<unknown>) =>
    void work.then(() => toast({ text: t('undone') }), failed).then(refresh);
  const drop = (id: string) =>
    client.setQueryData<List>(
      goalsKey,
      (kept) => kept && { ...kept, goals: kept.goals.filter((goal) => goal.id !== id) },
    );

  const add = useMutation({
    mutationFn: (input: GoalInput) => addGoal(input),
    onSuccess: (goal) =>
      toast({ text: t('doneGoalAdded', goal.title), undo: () => undoing(removeGoal(goal.id)) }),
    onSettled: refresh,
  });
  const change = useMutation({
    mutationFn: ({ goal, patch }: { goal: Goal; patch: GoalPatch }) => changeGoal(goal.id, patch),
    onSuccess: (_, { goal }) =>
      toast({
        text: t('doneGoalChanged', goal.title),
        undo: () => undoing(changeGoal(goal.id, inputOf(goal))),
      }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (goal: Goal) => removeGoal(goal.id),
    onMutate: (goal) => {
      const before = client.getQueryData<List>(goalsKey);
      drop(goal.id);
      return before;
    },
    onSuccess: (_, goal) =>
      toast({
        text: t('doneGoalRemoved', goal.title),
        undo: () => undoing(addGoal(inputOf(goal))),
      }),
    onError: (error, _, before) => {
      client.setQueryData(goalsKey, before);
      failed(error);
    },
    onSettled: refresh,
  });
  return { add, change, remove };
}
