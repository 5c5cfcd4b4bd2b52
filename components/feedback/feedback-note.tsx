import type { MyFeedback } from '../../utils/contract/feedback.ts';
import { nameOf } from '../context/context-words.ts';
import { heirOfFocus } from '../heir-of-focus.ts';
import { useText } from '../text.tsx';
import { FeedbackOutcome } from './feedback-outcome.tsx';
import { promiseText } from './feedback-words.ts';
import type { FeedbackControl } from './use-feedback.ts';

/** What became of the rep's feedback: thanks at once, the answer when there is one. */
export function FeedbackNote({
  feedback,
  ownerName,
  earlier,
}: {
  feedback: FeedbackControl;
  ownerName: string;
  earlier: MyFeedback | undefined;
}) {
  const t = useText();
  if (feedback.failed !== null) {
    return (
      <p className="card-notice" role="alert">
        {feedback.failed}
      </p>
    );
  }
  const answered =
    earlier?.id === feedback.sent?.eventId && (earlier?.answer !== '' || earlier.state !== 'new');
  const promised = earlier?.id === feedback.sent?.eventId ? (earlier?.answerBy ?? null) : null;
  if (feedback.sent && !answered) {
    return (
      <p className="card-notice" role="status">
        {feedback.sent.verdict === 'up' ? t('thanks') : t('thanksOwner', ownerName)}{' '}
        <button
          type="button"
          className="link"
          ref={heirOfFocus}
          onClick={() => void feedback.undo()}
        >
          {t('undo')}
        </button>
        {promised !== null && (
          <>
            <br />
            {promiseText(promised, t)}
          </>
        )}
      </p>
    );
  }
  if (!earlier || earlier.verdict === 'up') return null;
  return (
    <div className="answer">
      <p className="quiet">{t('youSaid', nameOf('verdict', earlier.verdict, t))}</p>
      <FeedbackOutcome feedback={earlier} />
    </div>
  );
}
