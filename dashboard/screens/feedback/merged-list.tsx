import { Button } from '../../../components/ui/button.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { nameOf, t, tn } from '../../text.ts';
import { useTogether } from './use-together.ts';

/** Who said the same: they all read the answer. */
export function MergedList({ feedback }: { feedback: Feedback }) {
  const { apart, busy } = useTogether();
  return (
    <div className="merged">
      <p className="quiet">{tn('mergedHere', feedback.merged.length)}</p>
      <ul>
        {feedback.merged.map(({ id, fromName, comment, verdict, createdAt }) => (
          <li key={id}>
            <span>
              <strong>{fromName}</strong>{' '}
              {comment === '' ? nameOf('verdict', verdict) : <q>{comment}</q>}{' '}
              <small title={dateAndTime(createdAt)}>{ago(createdAt)}</small>
            </span>
            <Button look="plain" disabled={busy} onClick={() => apart(id, feedback.id)}>
              {t('takeApart')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
