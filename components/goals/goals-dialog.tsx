import { useQuery } from '@tanstack/react-query';
import { CloudOff, Target } from 'lucide-react';
import { definitions } from '../../utils/contract/definitions.ts';
import type { Goal } from '../../utils/contract/goals.ts';
import { goalSides } from '../../utils/contract/goals.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import type { Translate } from '../text.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { State } from '../ui/state.tsx';
import { GoalDefinition } from './goal-definition.tsx';
import { GoalLine } from './goal-line.tsx';
import { latestOf, percent, shortDay } from './goal-words.ts';

/** What sales and marketing have promised each other, and how it stands. Asked of the server each time. */
export function GoalsDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const goals = useQuery({ queryKey: ['goals'], queryFn: () => client.ask('goals.get', {}) });
  return (
    <Dialog open onClose={onClose} title={t('goals')} closeLabel={t('close')}>
      {goals.isPending && <Skeleton height={120} />}
      {goals.isError && (
        <State
          icon={CloudOff}
          tone="bad"
          title={t('goalsFailedTitle')}
          actions={<Button onClick={() => void goals.refetch()}>{t('tryAgain')}</Button>}
        >
          {t('goalsFailedText')}
        </State>
      )}
      {goals.isSuccess && (goals.data ?? []).length === 0 && (
        <State icon={Target} title={t('noGoalsTitle')}>
          {t('noGoalsText')}
        </State>
      )}
      {goalSides.map((side) => {
        const own = (goals.data ?? []).filter((goal) => goal.side === side);
        return (
          own.length > 0 && (
            <section key={side} className="section told-section" aria-labelledby={`goals-${side}`}>
              <h3 id={`goals-${side}`}>{nameOf('side', side, t)}</h3>
              {own.map((goal) => (
                <GoalItem key={goal.id} goal={goal} />
              ))}
            </section>
          )
        );
      })}
    </Dialog>
  );
}

function GoalItem({ goal }: { goal: Goal }) {
  const t = useText();
  const value = latestOf(goal)?.value ?? null;
  const isMet = value !== null && value >= goal.target;
  const { sentence, countedFrom, neverSays } = definitions[`goal-${goal.measure}`];
  return (
    <article className="goal">
      <h4>{goal.title}</h4>
      <p className="goal-now" title={sentence}>
        <strong>{value === null ? '–' : percent(value)}</strong>
        <span className="quiet">{t('goalTarget', percent(goal.target))}</span>
        {value !== null && (
          <Chip tone={isMet ? 'good' : 'warn'}>{t(isMet ? 'goalMet' : 'goalMissed')}</Chip>
        )}
        <GoalDefinition goal={goal} />
      </p>
      <GoalLine goal={goal} />
      <p className="quiet goal-foot">
        <span>{restsOn(goal, t)}</span>
        {goal.ownerName !== '' && <span>{t('ownedBy', goal.ownerName)}</span>}
      </p>
      <details className="goal-about">
        <summary>
          {t('goalCounts')}
          <span className="visually-hidden"> {goal.title}</span>
        </summary>
        <p>{sentence}</p>
        <p>{countedFrom}</p>
        <p>{t('goalNeverSays', neverSays)}</p>
      </details>
    </article>
  );
}

/** What the figure is a share of, or why there is none. */
function restsOn(goal: Goal, t: Translate): string {
  if (goal.notCountable === 'outcomes-off') return t('goalOutcomesOff');
  const latest = latestOf(goal);
  return latest ? t('goalOf', latest.of, shortDay(latest.from)) : t('goalNothing');
}
