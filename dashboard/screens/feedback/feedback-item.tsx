import { useState } from 'react';
import { Link } from 'wouter';
import { Chip } from '../../../components/ui/chip.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { nameOf, t } from '../../text.ts';
import { AnswerForm } from './answer-form.tsx';
import { Clock } from './clock.tsx';
import { contextWords } from './feedback-words.ts';
import { FeedbackHistory } from './feedback-history.tsx';
import { MergedList } from './merged-list.tsx';
import { useAnswer } from './use-answer.ts';

/** One thing a rep said: what it was about, and the answer the rep will read on the card. */
export function FeedbackItem({
  feedback,
  about = true,
  picked,
  onPick,
}: {
  feedback: Feedback;
  about?: boolean;
  picked: boolean;
  onPick: (picked: boolean) => void;
}) {
  const { id, fromName, verdict, comment } = feedback;
  const { change, markSeen } = useAnswer(feedback);
  const [history, setHistory] = useState(false);
  const chips = contextWords(feedback.facets);
  return (
    <li
      className="feedback"
      data-row
      data-new={feedback.state === 'new' || undefined}
      tabIndex={-1}
      data-testid="feedback-item"
      id={`feedback-${id}`}
      onPointerDown={markSeen}
      // Walking by on the keyboard is not opening it.
      onFocus={(event) => event.target !== event.currentTarget && markSeen()}
    >
      <div className="feedback-head">
        <input
          type="checkbox"
          aria-label={t('pickFeedback', fromName)}
          checked={picked}
          onChange={(event) => onPick(event.target.checked)}
        />
        <strong>{fromName}</strong>
        <Chip tone={verdict === 'up' ? 'good' : verdict === 'outdated' ? 'warn' : 'quiet'}>
          {nameOf('verdict', verdict)}
        </Chip>
        {about && (
          <Link href={`/${feedback.contentType}/${feedback.contentId}`}>
            {feedback.contentTitle}
          </Link>
        )}
        <Clock feedback={feedback} />
      </div>
      {comment && <blockquote>{comment}</blockquote>}
      {chips.length > 0 && (
        <p className="chips" aria-label={t('context')}>
          {chips.map((chip) => (
            <Chip key={chip}>{chip}</Chip>
          ))}
        </p>
      )}
      {feedback.merged.length > 0 && <MergedList feedback={feedback} />}
      <AnswerForm feedback={feedback} change={change} />
      <details className="fold" onToggle={(event) => setHistory(event.currentTarget.open)}>
        <summary>{t('history')}</summary>
        {history && <FeedbackHistory id={id} />}
      </details>
    </li>
  );
}
