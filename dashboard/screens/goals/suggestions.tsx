import { Button } from '../../../components/ui/button.tsx';
import { State } from '../../../components/ui/state.tsx';
import type { GoalInput } from '../../../utils/contract/goals.ts';
import { nameOf, t, type TextKey } from '../../text.ts';
import { measureWords, percent } from './goal-words.ts';

/** What sales and marketing promise each other most, to begin with. */
const suggested: (Omit<GoalInput, 'title'> & { title: TextKey })[] = [
  {
    title: 'suggestFeedback',
    side: 'marketing',
    measure: 'feedback-answered',
    within: 3,
    target: 90,
  },
  { title: 'suggestUsed', side: 'marketing', measure: 'content-used', within: null, target: 60 },
  { title: 'suggestActive', side: 'sales', measure: 'active-reps', within: null, target: 80 },
  { title: 'suggestLeads', side: 'sales', measure: 'leads-judged', within: 48, target: 75 },
];

/** No goal yet: four that can be agreed on at a click. */
export function Suggestions({
  onAgree,
  isPending,
}: {
  onAgree: (goal: GoalInput) => void;
  isPending: boolean;
}) {
  return (
    <>
      <State title={t('goalsNoneTitle')}>{t('goalsNoneText')}</State>
      <ul className="suggested-goals">
        {suggested.map(({ title, ...goal }) => (
          <li key={title}>
            <div>
              <strong>{t(title)}</strong>
              <small>
                {t(
                  'suggestedBy',
                  nameOf('side', goal.side),
                  t('goalPromise', measureWords(goal), percent(goal.target)),
                )}
              </small>
            </div>
            <Button
              disabled={isPending}
              aria-label={t('agreeOnNamed', t(title))}
              onClick={() => onAgree({ ...goal, title: t(title) })}
            >
              {t('agreeOnGoal')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
