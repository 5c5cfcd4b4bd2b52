import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Chip } from '../../../components/ui/chip.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { feedbackStates } from '../../../utils/contract/vocabulary.ts';
import { ago, dateAndTime, waited } from '../../format/times.ts';
import { Segmented } from '../../shell/segmented.tsx';
import { TextArea } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';
import { contextWords, isWaiting } from './feedback-words.ts';
import { useAnswer } from './use-answer.ts';

/** One thing a rep said: what it was about, and the answer the rep will read on the card. */
export function FeedbackItem({ feedback, about = true }: { feedback: Feedback; about?: boolean }) {
  const { id, fromName, verdict, comment, state, answer, createdAt } = feedback;
  const [typed, setTyped] = useState(answer);
  const [saved, setSaved] = useState(answer);
  // An answer that changed elsewhere (an undo, a colleague) takes the place of what stood here.
  if (answer !== saved) {
    setSaved(answer);
    setTyped(answer);
  }
  const change = useAnswer(feedback);
  const waiting = isWaiting(feedback);
  const chips = contextWords(feedback.facets);
  return (
    <li
      className="feedback"
      data-row
      tabIndex={-1}
      data-testid="feedback-item"
      id={`feedback-${id}`}
    >
      <div className="feedback-head">
        <strong>{fromName}</strong>
        <Chip tone={verdict === 'up' ? 'good' : verdict === 'outdated' ? 'warn' : 'quiet'}>
          {nameOf('verdict', verdict)}
        </Chip>
        {about && (
          <Link href={`/${feedback.contentType}/${feedback.contentId}`}>
            {feedback.contentTitle}
          </Link>
        )}
        <time dateTime={new Date(createdAt).toISOString()} title={dateAndTime(createdAt)}>
          {waiting ? t('waitsFor', waited(createdAt)) : ago(createdAt)}
        </time>
      </div>
      {comment && <blockquote>{comment}</blockquote>}
      {chips.length > 0 && (
        <p className="chips" aria-label={t('context')}>
          {chips.map((chip) => (
            <Chip key={chip}>{chip}</Chip>
          ))}
        </p>
      )}
      <form
        className="feedback-answer"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== answer) change({ answer: typed.trim() }, t('doneAnswer', fromName));
        }}
      >
        <TextArea
          label={t('answerTo', fromName)}
          rows={typed.length > 90 ? 4 : 2}
          maxLength={2000}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <div className="feedback-foot">
          <Segmented
            label={t('stateOf', fromName)}
            value={state}
            options={feedbackStates
              .filter((each) => each !== 'new' || state === 'new')
              .map((value) => ({ value, text: nameOf('state', value) }))}
            onChange={(next) => change({ state: next }, t('doneState', nameOf('state', next)))}
          />
          <span className="quiet">
            {answer !== '' && feedback.answeredByName !== null && feedback.answeredAt !== null
              ? t('answeredBy', feedback.answeredByName, ago(feedback.answeredAt))
              : ''}
          </span>
          <Button
            type="submit"
            look={typed.trim() === answer ? 'normal' : 'primary'}
            disabled={typed.trim() === answer}
          >
            {answer === '' ? t('sendAnswer') : t('changeAnswer')}
          </Button>
        </div>
      </form>
    </li>
  );
}
