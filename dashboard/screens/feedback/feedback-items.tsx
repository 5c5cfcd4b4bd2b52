import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { t, tn } from '../../text.ts';
import { FeedbackItem } from './feedback-item.tsx';
import { useTogether } from './use-together.ts';

/** Pieces of feedback, to be answered one by one or several together. */
export function FeedbackItems({ items, about = true }: { items: Feedback[]; about?: boolean }) {
  const [pickedIds, setPickedIds] = useState<ReadonlySet<string>>(new Set());
  const { merge, fixed, busy } = useTogether();
  const picked = items.filter(({ id }) => pickedIds.has(id));
  const isOne = new Set(picked.map(({ contentId }) => contentId)).size === 1;
  const canBeFixed = picked.every(({ approvedVersion }) => approvedVersion !== null);
  const clear = () => {
    setPickedIds(new Set());
    // The bar goes; the keyboard goes on at the oldest, which stands for all of them.
    const [oldest] = picked.toSorted((a, b) => a.createdAt - b.createdAt);
    if (oldest) document.getElementById(`feedback-${oldest.id}`)?.focus();
  };
  return (
    <>
      <ul className="feedback-list">
        {items.map((feedback) => (
          <FeedbackItem
            key={feedback.id}
            feedback={feedback}
            about={about}
            picked={pickedIds.has(feedback.id)}
            onPick={(on) =>
              setPickedIds((now) => {
                const next = new Set(now);
                if (on) next.add(feedback.id);
                else next.delete(feedback.id);
                return next;
              })
            }
          />
        ))}
      </ul>
      {picked.length > 0 && (
        <div className="together" role="region" aria-label={t('together')}>
          <strong>{tn('picked', picked.length)}</strong>
          <Button
            disabled={busy || !isOne || picked.length < 2}
            title={isOne ? undefined : t('mergeOneContent')}
            onClick={() => {
              merge(picked);
              clear();
            }}
          >
            {t('mergeThem')}
          </Button>
          <Button
            disabled={busy || !canBeFixed}
            onClick={() => {
              fixed(picked);
              clear();
            }}
          >
            {isOne ? t('fixedIn', picked[0]?.approvedVersion ?? 1) : t('fixedInNewest')}
          </Button>
          <Button look="plain" onClick={clear}>
            {t('pickNone')}
          </Button>
        </div>
      )}
    </>
  );
}
