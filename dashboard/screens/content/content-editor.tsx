import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams, useSearch } from 'wouter';
import { useMe } from '../../api/use-me.ts';
import { readContent, type ContentType } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { FieldsSkeleton } from '../../shell/fields-skeleton.tsx';
import { t } from '../../text.ts';
import { wordsOf } from './content-words.ts';
import { fieldsFrom } from './editor-address.ts';
import { emptyFields, toFields } from './editor-fields.ts';
import { EditorForm } from './editor-form.tsx';

/** New content, or a change to what is there. */
export function ContentEditor({ type }: { type: ContentType }) {
  const { id } = useParams<{ id?: string }>();
  const search = useSearch();
  const words = wordsOf[type];
  const { timeZone } = useMe().workspace;
  const detail = useQuery({
    queryKey: [...contentKey, type, 'one', id],
    queryFn: () => readContent(type, id ?? ''),
    enabled: id !== undefined,
    // Whoever types begins with what is there now, and nothing changes below their hands.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const record = id === undefined ? undefined : detail.data?.record;
  const backTo = id === undefined ? words.listPath : `/${type}/${id}`;
  return (
    <Page
      title={id === undefined ? t(words.add) : t(words.edit)}
      above={
        <Link className="back" href={backTo}>
          <ArrowLeft size={14} aria-hidden /> {record?.title ?? t(words.list)}
        </Link>
      }
    >
      {record?.status === 'approved' && <p className="note">{t('editApprovedNote')}</p>}
      {id === undefined ? (
        <EditorForm
          key="new"
          type={type}
          start={{ ...emptyFields(type), ...fieldsFrom(new URLSearchParams(search)) }}
          backTo={backTo}
        />
      ) : record && detail.isFetchedAfterMount ? (
        <EditorForm
          key={id}
          type={type}
          id={id}
          start={toFields(record, timeZone)}
          seen={record.updatedAt}
          backTo={backTo}
        />
      ) : detail.error ? (
        <Failed error={detail.error} retry={() => void detail.refetch()} />
      ) : (
        <FieldsSkeleton heights={[32, 32, 32, 56, 140]} />
      )}
    </Page>
  );
}
