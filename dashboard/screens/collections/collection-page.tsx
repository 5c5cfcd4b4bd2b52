import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { CollectionDetail } from '../../../utils/contract/collections.ts';
import { readCollection, removeCollection } from '../../api/board.ts';
import { collectionsKey, contentKey } from '../../api/keys.ts';
import { AskDialog } from '../../shell/ask-dialog.tsx';
import { Failed } from '../../shell/failed.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { Page } from '../../shell/page.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { FieldsSkeleton } from '../../shell/fields-skeleton.tsx';
import { t } from '../../text.ts';
import { CollectionForm } from './collection-form.tsx';

/** One collection: what it says, what it holds, in which order. Or a new one. */
export function CollectionPage() {
  const { id } = useParams<{ id: string }>();
  const isNew = id === 'new';
  const detail = useQuery({
    queryKey: [...collectionsKey, id],
    queryFn: () => readCollection(id),
    enabled: !isNew,
    // Whoever types begins with what is there now, and nothing changes below their hands.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const back = (
    <Link className="back" href="/collections">
      <ArrowLeft size={14} aria-hidden /> {t('collections')}
    </Link>
  );
  const title = isNew ? t('newCollection') : (detail.data?.collection.title ?? t('collection'));
  return (
    <Page
      title={title}
      above={back}
      actions={detail.data && !isNew && <Remove detail={detail.data} />}
    >
      {isNew ? (
        <CollectionForm key="new" detail={null} />
      ) : detail.data && detail.isFetchedAfterMount ? (
        <CollectionForm key={id} detail={detail.data} />
      ) : detail.error ? (
        <Failed error={detail.error} retry={() => void detail.refetch()} />
      ) : (
        <FieldsSkeleton heights={[32, 56, 200]} />
      )}
    </Page>
  );
}

function Remove({ detail: { collection } }: { detail: CollectionDetail }) {
  const client = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => removeCollection(collection.id),
    onSuccess: async () => {
      toast({ text: t('collectionGone') });
      go('/collections');
      await client.invalidateQueries({ queryKey: contentKey });
      await client.invalidateQueries({ queryKey: collectionsKey, exact: true });
    },
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
  });
  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {t('remove')}
      </Button>
      <AskDialog
        open={asked}
        title={t('takeAwayTitle', collection.title)}
        act={t('remove')}
        onClose={() => setAsked(false)}
        onAct={() => {
          setAsked(false);
          remove.mutate();
        }}
      >
        {t('collectionGoneText')}
      </AskDialog>
    </>
  );
}
