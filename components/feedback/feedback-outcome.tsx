import type { MyFeedback } from '../../utils/contract/feedback.ts';
import type { Translate } from '../text.tsx';
import { useText } from '../text.tsx';
import { shortDate, weekday } from '../time.ts';
import type { Tone } from '../ui/chip.tsx';
import { Chip } from '../ui/chip.tsx';

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

function stateText({ state, fixedIn, answeredByName }: MyFeedback, t: Translate): string {
  const by = answeredByName ?? t('marketing');
  switch (state) {
    case 'new':
      return t('state_new');
    case 'seen':
      return t('state_seen');
    case 'planned':
      return t('state_planned');
    case 'wont':
      return t('state_wont');
    case 'done':
      return fixedIn === null ? t('state_done') : t('fixedIn', fixedIn, by);
  }
}

const dayMs = 86_400_000;

/** "answer promised by Tuesday"; what is late says since when. */
function promiseText(answerBy: number, t: Translate, now = Date.now()): string {
  if (answerBy < now) return t('answerLate', shortDate(answerBy));
  return t('answerBy', answerBy - now < 6 * dayMs ? weekday(answerBy) : shortDate(answerBy));
}
