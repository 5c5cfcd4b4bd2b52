import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { CollectionDetail } from '../../../utils/contract/collections.ts';
import { ApiError } from '../../api/api-error.ts';
import { addCollection, changeCollection } from '../../api/board.ts';
import { collectionsKey, contentKey } from '../../api/keys.ts';
import { ChangedMeanwhile, wasChanged } from '../../shell/changed-meanwhile.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { TextArea, TextField } from '../../shell/field.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { ContentPicker, type Picked } from '../content/content-picker.tsx';
import { OrderedContents } from './ordered-contents.tsx';

const types = ['asset', 'message'] as const;

/** What a collection says and holds. */
export function CollectionForm({ detail }: { detail: CollectionDetail | null }) {
  const client = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const [title, setTitle] = useState(detail?.collection.title ?? '');
  const [summary, setSummary] = useState(detail?.collection.summary ?? '');
  const [contents, setContents] = useState<readonly Picked[]>(detail?.contents ?? []);
  const [fault, setFault] = useState<string>();
  // What is arranged is a change of this, whatever is read again meanwhile.
  const [seen] = useState(detail?.collection.updatedAt);
  const save = useMutation({
    mutationFn: (over: 'over theirs' | null) => {
      const body = {
        title: title.trim(),
        summary: summary.trim(),
        contentIds: contents.map(({ id }) => id),
      };
      if (detail === null) return addCollection(body);
      const unchangedSince = over === null ? seen : undefined;
      return changeCollection(detail.collection.id, { ...body, unchangedSince });
    },
    onSuccess: async (saved) => {
      client.setQueryData([...collectionsKey, saved.collection.id], saved);
      toast({ text: t('doneSaved') });
      go('/collections');
      await client.invalidateQueries({ queryKey: contentKey });
      await client.invalidateQueries({ queryKey: collectionsKey });
    },
  });
  const theirs = save.error instanceof ApiError ? save.error.fields : {};
  const submit = () => {
    const missing = title.trim() === '' ? t('titleFault') : undefined;
    setFault(missing);
    if (missing === undefined) save.mutate(null);
  };
  return (
    <form
      className="form editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('title')}
        maxLength={120}
        error={fault ?? theirs['title']}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('summary')}
        rows={2}
        maxLength={1000}
        hint={t('collectionSummaryHint')}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <OrderedContents contents={contents} onChange={setContents} />
      <ContentPicker
        label={t('collectionAdd')}
        types={types}
        without={contents.map(({ id }) => id)}
        onPick={(picked) => setContents((now) => [...now, picked])}
      />
      {wasChanged(save.error) ? (
        <ChangedMeanwhile
          error={save.error}
          path={`/collections/${detail?.collection.id ?? ''}`}
          onOver={() => save.mutate('over theirs')}
        />
      ) : (
        save.error && (
          <p className="problem" role="alert">
            {failureText(save.error)}
          </p>
        )
      )}
      <div className="row editor-foot">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t('save')}
        </Button>
        <Link className="button" data-look="plain" href="/collections">
          {t('cancel')}
        </Link>
      </div>
    </form>
  );
}
