import type { MyFeedback } from '../../utils/contract/feedback.ts';
import { useText } from '../text.tsx';
import type { Tone } from '../ui/chip.tsx';
import { Chip } from '../ui/chip.tsx';
import { promiseText, stateText } from './feedback-words.ts';

const tones: Partial<Record<MyFeedback['state'], Tone>> = { done: 'good', planned: 'accent' };

/** What became of a rep's feedback, with marketing's answer and the time one was promised by. */
export function FeedbackOutcome({ feedback }: { feedback: MyFeedback }) {
  const t = useText();
  const { answer, reason, answeredByName, answerBy, state } = feedback;
  return (
    <>
      <p className="feedback-outcome">
        <Chip tone={tones[state] ?? 'quiet'}>{stateText(feedback, t)}</Chip>
        {answerBy !== null && <span className="quiet">{promiseText(answerBy, t)}</span>}
      </p>
      {state === 'wont' && reason !== '' && <p>{t('becauseReason', reason)}</p>}
      {answer !== '' && (
        <p>
          <strong>{answeredByName ?? t('marketing')}:</strong> {answer}
        </p>
      )}
    </>
  );
}
