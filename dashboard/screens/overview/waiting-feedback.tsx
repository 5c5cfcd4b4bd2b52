import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { listFeedback } from '../../api/feedback.ts';
import { feedbackKey } from '../../api/keys.ts';
import { waited } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { nameOf, t } from '../../text.ts';

const firstFew = 4;

/** The newest of what waits; the inbox has it all. */
export function WaitingFeedback({ count }: { count: number }) {
  const waiting = useQuery({
    queryKey: [...feedbackKey, 'waiting', count],
    queryFn: ({ signal }) => listFeedback({ waiting: 'true', limit: firstFew }, signal),
    placeholderData: (last) => last,
  });
  return (
    <div className="chart">
      <h3>{t('stateWaiting')}</h3>
      {count === 0 ? (
        <p className="quiet">{t('inboxEmptyText')}</p>
      ) : waiting.data ? (
        <ul className="plain-list">
          {waiting.data.feedback.map((each) => (
            <li key={each.id}>
              <Link href="/feedback">{each.comment || nameOf('verdict', each.verdict)}</Link>
              <small>
                {t('saidAbout', each.fromName, each.contentTitle, waited(each.createdAt))}
              </small>
            </li>
          ))}
        </ul>
      ) : waiting.error ? (
        <Failed error={waiting.error} retry={() => void waiting.refetch()} />
      ) : (
        <Skeleton height={140} />
      )}
      {count > firstFew && (
        <p>
          <Link href="/feedback">{t('toInbox')}</Link>
        </p>
      )}
    </div>
  );
}
