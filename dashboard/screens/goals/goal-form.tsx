import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { definitions } from '../../../utils/contract/definitions.ts';
import {
  goalInputSchema,
  goalMeasures,
  goalSides,
  withinUnits,
  type Goal,
} from '../../../utils/contract/goals.ts';
import { peopleKey } from '../../api/keys.ts';
import { listPeople } from '../../api/people.ts';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../shell/failure-text.ts';
import { Select, TextField } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';
import { useGoalChanges } from './use-goals.ts';

/** What was promised, by whom, and how it is measured. */
export function GoalForm({ goal, onClose }: { goal: Goal | null; onClose: () => void }) {
  const me = useMe();
  const { add, change } = useGoalChanges();
  const people = useQuery({ queryKey: peopleKey, queryFn: listPeople });
  const [draft, setDraft] = useState({
    title: goal?.title ?? '',
    side: goal?.side ?? 'marketing',
    measure: goal?.measure ?? 'feedback-answered',
    within: String(goal?.within ?? 3),
    target: String(goal?.target ?? 80),
    ownerId: goal?.ownerId || me.user.id,
  });
  const [faults, setFaults] = useState<Set<string>>(new Set());
  const set = (field: keyof typeof draft) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [field]: event.target.value });
  const measure = goalMeasures.find((each) => each === draft.measure) ?? 'feedback-answered';
  const unit = withinUnits[measure];
  const saving = goal === null ? add : change;

  const submit = () => {
    const parsed = goalInputSchema.safeParse({
      ...draft,
      target: Number(draft.target),
      within: unit === null ? null : Number(draft.within),
    });
    setFaults(new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0]))));
    if (!parsed.success) return;
    if (goal === null) add.mutate(parsed.data, { onSuccess: onClose });
    else change.mutate({ goal, patch: parsed.data }, { onSuccess: onClose });
  };
  const owners = people.data?.people ?? [{ id: me.user.id, name: me.user.name }];
  return (
    <Dialog
      open
      onClose={onClose}
      title={goal === null ? t('newGoal') : t('editGoal')}
      closeLabel={t('close')}
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('goalTitle')}
          hint={t('goalTitleHint')}
          error={faults.has('title') ? t('goalTitleFault') : undefined}
          value={draft.title}
          onChange={set('title')}
        />
        <Select
          label={t('goalSide')}
          options={goalSides.map((value) => ({ value, text: nameOf('side', value) }))}
          value={draft.side}
          onChange={set('side')}
        />
        <Select
          label={t('goalMeasure')}
          hint={definitions[`goal-${measure}`].sentence}
          options={goalMeasures.map((value) => ({ value, text: nameOf('measure', value) }))}
          value={draft.measure}
          onChange={set('measure')}
        />
        <div className="form-row">
          {unit !== null && (
            <TextField
              label={t(unit === 'days' ? 'goalWithinDays' : 'goalWithinHours')}
              error={faults.has('within') ? t('goalWithinFault') : undefined}
              type="number"
              min={1}
              max={365}
              value={draft.within}
              onChange={set('within')}
            />
          )}
          <TextField
            label={t('goalTarget')}
            error={faults.has('target') ? t('goalTargetFault') : undefined}
            type="number"
            min={1}
            max={100}
            value={draft.target}
            onChange={set('target')}
          />
        </div>
        <Select
          label={t('goalOwner')}
          options={owners.map(({ id, name }) => ({ value: id, text: name }))}
          value={draft.ownerId}
          onChange={set('ownerId')}
        />
        {saving.error && (
          <p className="problem" role="alert">
            {failureText(saving.error)}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={saving.isPending}>
            {goal === null ? t('agreeOnGoal') : t('save')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
