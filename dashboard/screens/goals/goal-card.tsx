import { Pencil, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { Chip } from '../../../components/ui/chip.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import type { Goal } from '../../../utils/contract/goals.ts';
import { definitions } from '../../../utils/contract/definitions.ts';
import { Defined } from '../../shell/defined.tsx';
import { useMe } from '../../api/use-me.ts';
import { t } from '../../text.ts';
import { GoalChart } from './goal-chart.tsx';
import { measureWords, percent, pointWords, standingOf } from './goal-words.ts';

/** One promise: what it is, who answers for it, how it stands and how it went. */
export function GoalCard({
  goal,
  onEdit,
  onRemove,
}: {
  goal: Goal;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const isMarketing = useMe().role !== 'rep';
  const about = `goal-${goal.measure}` as const;
  const { last, soFar, isReached } = standingOf(goal);
  return (
    <article className="goal" id={`goal-${goal.id}`} aria-label={goal.title}>
      <div className="goal-head">
        <h3>
          {goal.title} <Defined id={about} />
        </h3>
        {isMarketing && (
          <span className="goal-actions">
            <IconButton icon={Pencil} label={t('editNamed', goal.title)} onClick={onEdit} />
            <IconButton icon={Trash2} label={t('removeNamed', goal.title)} onClick={onRemove} />
          </span>
        )}
      </div>
      <p className="quiet">
        {t('goalPromise', measureWords(goal), percent(goal.target))}
        {goal.ownerName !== '' && <> · {goal.ownerName}</>}
      </p>
      {goal.notCountable === 'outcomes-off' ? (
        <p className="note">
          {t('goalOutcomesOff')} {isMarketing && <Link href="/settings">{t('toSettings')}</Link>}
        </p>
      ) : (
        <>
          <p className="goal-now">
            {isReached !== null && (
              <Chip tone={isReached ? 'good' : 'warn'}>
                {t(isReached ? 'goalReached' : 'goalMissed')}
              </Chip>
            )}
            {last && <span>{t('goalLastWeek', pointWords(last))}</span>}
            <span className="quiet">
              {soFar ? t('goalThisWeek', pointWords(soFar)) : t('goalNothingYet')}
            </span>
          </p>
          <GoalChart goal={goal} />
        </>
      )}
      <p className="goal-definition quiet">{definitions[about].sentence}</p>
    </article>
  );
}
