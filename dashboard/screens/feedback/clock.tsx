import type { Feedback } from '../../../utils/contract/feedback.ts';
import { ago, dateAndTime, lasting, shortDate, waited } from '../../format/times.ts';
import { t } from '../../text.ts';
import { isWaiting } from './feedback-words.ts';

/** Since when it waits, and until when an answer is promised: the rep sees the same. */
export function Clock({ feedback, now = Date.now() }: { feedback: Feedback; now?: number }) {
  const { createdAt, answerBy } = feedback;
  const waits = isWaiting(feedback);
  return (
    <time
      className="clock"
      dateTime={new Date(createdAt).toISOString()}
      title={dateAndTime(createdAt)}
    >
      {waits ? t('waitsFor', waited(createdAt, now)) : ago(createdAt, now)}
      {waits && answerBy !== null && (
        <span data-late={answerBy < now || undefined}>
          {answerBy < now
            ? t('answerOver', lasting(now - answerBy))
            : t('answerPromised', shortDate(answerBy))}
        </span>
      )}
    </time>
  );
}
