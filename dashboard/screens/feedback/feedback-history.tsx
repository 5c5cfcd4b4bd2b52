import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { readFeedback } from '../../api/feedback.ts';
import { feedbackKey } from '../../api/keys.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { t } from '../../text.ts';
import { stepWords } from './feedback-words.ts';

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
      {detail.data.history.map((step) => {
        const { words, quote } = stepWords(step);
        return (
          <li key={`${String(step.at)} ${step.action} ${step.state} ${step.note}`}>
            <span>{words}</span>
            <small title={dateAndTime(step.at)}>{t('byWhen', step.byName, ago(step.at))}</small>
            {quote && <q>{quote}</q>}
          </li>
        );
      })}
    </ol>
  );
}
