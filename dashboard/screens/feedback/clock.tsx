import type { Feedback } from '../../../utils/contract/feedback.ts';
import { ago, dateAndTime, lasting, shortDate, waited } from '../../format/times.ts';
import { t } from '../../text.ts';
import { isWaiting } from './feedback-words.ts';

/** Since when it waits, and until when an answer is promised: the rep sees the same. */
export function Clock({ feedback }: { feedback: Feedback }) {
  const { createdAt, answerBy } = feedback;
  const waits = isWaiting(feedback);
  const promise = waits && answerBy !== null ? promiseOf(answerBy) : null;
  return (
    <time
      className="clock"
      dateTime={new Date(createdAt).toISOString()}
      title={dateAndTime(createdAt)}
    >
      {waits ? t('waitsFor', waited(createdAt)) : ago(createdAt)}
      {promise && <span data-late={promise.isLate || undefined}>{promise.text}</span>}
    </time>
  );
}

function promiseOf(answerBy: number, now = Date.now()) {
  const isLate = answerBy < now;
  const text = isLate
    ? t('answerOver', lasting(now - answerBy))
    : t('answerPromised', shortDate(answerBy));
  return { isLate, text };
}
