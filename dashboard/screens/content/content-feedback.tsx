import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { readContent, type ContentRecord } from '../../api/content.ts';
import { listFeedback } from '../../api/feedback.ts';
import { contentKey, feedbackKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { t, tn } from '../../text.ts';
import { FeedbackItems } from '../feedback/feedback-items.tsx';
import { useTogether } from '../feedback/use-together.ts';
import { ContentTasks } from '../tasks/content-tasks.tsx';

/** What reps said about it, to be answered here, and what is to be done about it. */
export function ContentFeedback({ record }: { record: ContentRecord }) {
  const filter = { contentId: record.id };
  const list = useQuery({
    queryKey: [...feedbackKey, 'list', filter],
    queryFn: ({ signal }) => listFeedback(filter, signal),
  });
  return (
    <>
      <section id="feedback">
        <h2>{t('navFeedback')}</h2>
        {list.data ? (
          list.data.feedback.length === 0 ? (
            <p className="quiet">{t('noFeedbackHere')}</p>
          ) : (
            <>
              <FixedOffer record={record} items={list.data.feedback} />
              <FeedbackItems items={list.data.feedback} about={false} />
            </>
          )
        ) : list.error ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : (
          <Skeleton height={140} />
        )}
      </section>
      <ContentTasks record={record} />
    </>
  );
}

/** After a new version was approved: what was said of an older one may be put right by it. */
function FixedOffer({ record, items }: { record: ContentRecord; items: Feedback[] }) {
  const { approvedVersion, type, id } = record;
  const detail = useQuery({
    queryKey: [...contentKey, type, 'one', id],
    queryFn: () => readContent(type, id),
  });
  const { fixed, busy } = useTogether();
  const approvals = (detail.data?.history ?? []).filter(
    ({ to, version }) => to === 'approved' && version === approvedVersion,
  );
  const since = Math.min(...approvals.map(({ at }) => at));
  const older = items.filter(
    ({ state, verdict, createdAt }) =>
      createdAt < since && verdict !== 'up' && state !== 'done' && state !== 'wont',
  );
  if (record.status !== 'approved' || approvedVersion === null || approvedVersion < 2) return null;
  if (older.length === 0) return null;
  return (
    <div className="note offer">
      <p>{tn('fixedOffer', older.length, approvedVersion)}</p>
      <Button disabled={busy} onClick={() => fixed(older)}>
        {tn('fixedOfferButton', older.length, approvedVersion)}
      </Button>
    </div>
  );
}
