import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { goalSides, type Goal } from '../../../utils/contract/goals.ts';
import { useMe } from '../../api/use-me.ts';
import { Failed } from '../../shell/failed.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { Page } from '../../shell/page.tsx';
import { useHashOnce } from '../../shell/use-hash-once.ts';
import { nameOf, t } from '../../text.ts';
import { GoalCard } from './goal-card.tsx';
import { GoalForm } from './goal-form.tsx';
import { GoalsSkeleton } from './goals-skeleton.tsx';
import { Suggestions } from './suggestions.tsx';
import { useGoalChanges, useGoals } from './use-goals.ts';

/** What marketing promises sales, and sales marketing: side by side. */
export function Goals() {
  const isMarketing = useMe().role !== 'rep';
  const goals = useGoals();
  const { add, remove } = useGoalChanges();
  const [editing, setEditing] = useState<Goal | 'new' | null>(null);
  const list = goals.data?.goals;
  useHashOnce(list !== undefined);
  return (
    <Page
      title={t('navGoals')}
      actions={
        isMarketing && (
          <Button look="primary" onClick={() => setEditing('new')}>
            <Plus size={15} aria-hidden /> {t('newGoal')}
          </Button>
        )
      }
    >
      {!list ? (
        goals.error ? (
          <Failed error={goals.error} retry={() => void goals.refetch()} />
        ) : (
          <GoalsSkeleton />
        )
      ) : (
        <>
          <p className="quiet intro">{t('goalsText', goals.data?.timeZone ?? '')}</p>
          {add.error && !editing && (
            <p className="problem" role="alert">
              {failureText(add.error)}
            </p>
          )}
          {list.length === 0 ? (
            isMarketing ? (
              <Suggestions onAgree={(goal) => add.mutate(goal)} isPending={add.isPending} />
            ) : (
              <p>{t('goalsNoneForReps')}</p>
            )
          ) : (
            <div className="goal-sides">
              {goalSides.map((side) => {
                const own = list.filter((goal) => goal.side === side);
                return (
                  <section key={side} aria-label={nameOf('side', side)}>
                    <h2>{nameOf('side', side)}</h2>
                    {own.length === 0 && <p className="quiet">{t('sideNone')}</p>}
                    {own.map((goal) => (
                      <GoalCard
                        key={goal.id}
                        goal={goal}
                        onEdit={() => setEditing(goal)}
                        onRemove={() => remove.mutate(goal)}
                      />
                    ))}
                  </section>
                );
              })}
            </div>
          )}
        </>
      )}
      {editing && (
        <GoalForm goal={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}
