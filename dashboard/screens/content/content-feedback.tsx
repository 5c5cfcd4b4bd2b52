import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { listFeedback } from '../../api/feedback.ts';
import { feedbackKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { t } from '../../text.ts';
import { FeedbackItem } from '../feedback/feedback-item.tsx';

/** What reps said about it, to be answered here. */
export function ContentFeedback({ record }: { record: ContentRecord }) {
  const filter = { contentId: record.id };
  const list = useQuery({
    queryKey: [...feedbackKey, 'list', filter],
    queryFn: ({ signal }) => listFeedback(filter, signal),
  });
  return (
    <section id="feedback">
      <h2>{t('navFeedback')}</h2>
      {list.data ? (
        list.data.feedback.length === 0 ? (
          <p className="quiet">{t('noFeedbackHere')}</p>
        ) : (
          <ul className="feedback-list">
            {list.data.feedback.map((feedback) => (
              <FeedbackItem key={feedback.id} feedback={feedback} about={false} />
            ))}
          </ul>
        )
      ) : list.error ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Skeleton height={140} />
      )}
    </section>
  );
}
