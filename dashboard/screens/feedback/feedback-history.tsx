import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { FeedbackStep } from '../../../utils/contract/feedback.ts';
import { readFeedback } from '../../api/feedback.ts';
import { feedbackKey } from '../../api/keys.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { nameOf, t } from '../../text.ts';

function whatHappened({ action, state }: FeedbackStep): string {
  switch (action) {
    case 'answer':
      return t('stepAnswer');
    case 'merged':
      return t('stepMerged');
    case 'apart':
      return t('stepApart');
    case 'task':
      return t('stepTask');
    default:
      return nameOf('state', state);
  }
}

/** Who did what about it, newest first. */
export function FeedbackHistory({ id }: { id: string }) {
  const detail = useQuery({
    queryKey: [...feedbackKey, 'history', id],
    queryFn: ({ signal }) => readFeedback(id, signal),
  });
  if (detail.error) return <Failed error={detail.error} retry={() => void detail.refetch()} />;
  if (!detail.data) return <Skeleton height={48} />;
  if (detail.data.history.length === 0) return <p className="quiet">{t('noSteps')}</p>;
  return (
    <ol className="history">
      {detail.data.history.map((step) => (
        <li key={`${String(step.at)} ${step.action} ${step.state} ${step.note}`}>
          <span>{whatHappened(step)}</span>
          <small title={dateAndTime(step.at)}>{t('byWhen', step.byName, ago(step.at))}</small>
          {step.note && <q>{step.note}</q>}
        </li>
      ))}
    </ol>
  );
}
