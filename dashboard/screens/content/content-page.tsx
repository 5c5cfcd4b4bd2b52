import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'wouter';
import { readContent, type ContentType } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { formatNumber } from '../../format/numbers.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { ColumnsSkeleton } from '../../shell/columns-skeleton.tsx';
import { nameOf, t } from '../../text.ts';
import { AddressLine } from './address-line.tsx';
import { Answering } from './answering.tsx';
import { audienceSentence } from './audience-sentence.ts';
import { Versions } from './compare/versions.tsx';
import { ContentFacts } from './content-facts.tsx';
import { ContentFeedback } from './content-feedback.tsx';
import { ContentHistory } from './content-history.tsx';
import { ContentText } from './content-text.tsx';
import { ContentUsage } from './content-usage.tsx';
import { wordsOf } from './content-words.ts';
import { InCollections } from './in-collections.tsx';
import { isRecordOnTrial } from './on-trial.ts';
import { OtherEyes } from './other-eyes.tsx';
import { Replacement } from './replacement.tsx';
import { StatusActions } from './status-actions.tsx';
import { StatusChip } from './status-chip.tsx';
import { VerifyLine } from './verify-line.tsx';

/** One asset or message: what it is, what became of it, what reps say. */
export function ContentPage({ type }: { type: ContentType }) {
  const { id } = useParams<{ id: string }>();
  const words = wordsOf[type];
  const detail = useQuery({
    queryKey: [...contentKey, type, 'one', id],
    queryFn: () => readContent(type, id),
  });
  const back = (
    <Link className="back" href={words.listPath}>
      <ArrowLeft size={14} aria-hidden /> {t(words.list)}
    </Link>
  );
  if (!detail.data) {
    return (
      <Page title={t(words.list)} above={back}>
        {detail.error ? (
          <Failed error={detail.error} retry={() => void detail.refetch()} />
        ) : (
          <ColumnsSkeleton />
        )}
      </Page>
    );
  }
  const { record, history } = detail.data;
  return (
    <Page title={record.title} above={back} actions={<StatusActions record={record} />}>
      <p className="content-line">
        <StatusChip record={record} />
        <span className="quiet">
          {nameOf('kind', record.kind)} · {nameOf('visibility', record.visibility)}
        </span>
      </p>
      <p>{audienceSentence(record)}</p>
      <OtherEyes record={record} />
      <Versions record={record} />
      <VerifyLine record={record} />
      {record.type === 'asset' && <AddressLine record={record} />}
      {isRecordOnTrial(record) && (
        <p className="quiet">{t('onTrialNote', formatNumber(record.shown))}</p>
      )}
      {record.status === 'retired' && <Replacement record={record} />}
      <div className="two-columns">
        <div className="column">
          <ContentUsage type={type} id={record.id} />
          <ContentFeedback record={record} />
        </div>
        <aside className="column" aria-label={t('facts')}>
          <ContentFacts record={record} />
          <ContentText record={record} />
          <Answering record={record} />
          <InCollections id={record.id} />
          <ContentHistory history={history} />
        </aside>
      </div>
    </Page>
  );
}
