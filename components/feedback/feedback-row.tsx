import { useState } from 'react';
import type { Verdict } from '../../utils/contract/vocabulary.ts';
import { nameOf } from '../context/context-words.ts';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import type { FeedbackControl } from './use-feedback.ts';

const reasons: Verdict[] = ['outdated', 'wrong-audience', 'not-relevant', 'hard-to-use'];

/** Why not: one click more and it is sent. Words are optional, and go where the rep can see they go. */
export function FeedbackRow({ feedback }: { feedback: FeedbackControl }) {
  const t = useText();
  const [comment, setComment] = useState('');
  return (
    <form
      className="feedback-row"
      data-own-escape
      onSubmit={(event) => {
        event.preventDefault();
        void feedback.send('other', comment.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        const card = event.currentTarget.closest('[data-card]');
        card?.querySelector<HTMLElement>('[data-key-action=down]')?.focus();
        feedback.ask();
      }}
    >
      <p className="quiet">{t('whatIsWrong')}</p>
      <div className="feedback-reasons">
        {reasons.map((verdict) => (
          <Button key={verdict} onClick={() => void feedback.send(verdict, comment.trim())}>
            {nameOf('verdict', verdict, t)}
          </Button>
        ))}
      </div>
      <div className="feedback-comment">
        <input
          className="input"
          value={comment}
          maxLength={2000}
          placeholder={t('commentPlaceholder')}
          aria-label={t('commentPlaceholder')}
          onChange={(event) => setComment(event.target.value)}
        />
        <Button type="submit" disabled={comment.trim() === ''}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
