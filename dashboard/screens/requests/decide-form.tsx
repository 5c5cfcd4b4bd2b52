import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import type {
  ContentRequest,
  ContentRequestPatch,
  RequestState,
} from '../../../utils/contract/requests.ts';
import { listContent } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { Select, TextArea } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';

/** What everybody who wants it will read; and what fills it. */
export function DecideForm({
  request,
  next,
  busy,
  onCancel,
  onDecide,
}: {
  request: ContentRequest;
  next: RequestState;
  /** It is being saved. */
  busy: boolean;
  onCancel: () => void;
  onDecide: (patch: ContentRequestPatch) => void;
}) {
  const [answer, setAnswer] = useState(request.answer);
  const [contentId, setContentId] = useState('');
  const fills = next === 'filled';
  const approved = useApproved(fills);
  const options = (approved.data ?? []).map(({ id, title }) => ({ value: id, text: title }));
  const isMissing = (next === 'declined' && answer.trim() === '') || (fills && contentId === '');
  return (
    <form
      className="feedback-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (isMissing) return;
        onDecide({ answer: answer.trim(), ...(fills && { contentId }) });
      }}
    >
      {fills && approved.error && (
        <Failed error={approved.error} retry={() => void approved.refetch()} />
      )}
      {fills && !approved.error && (
        <Select
          label={t('filledWith')}
          hint={t('filledWithHint')}
          options={[{ value: '', text: t('chooseContent') }, ...options]}
          value={contentId}
          onChange={(event) => setContentId(event.target.value)}
        />
      )}
      <TextArea
        label={t(next === 'declined' ? 'declineWhy' : 'requestAnswer')}
        rows={2}
        maxLength={2000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="feedback-buttons">
        <Button type="submit" look="primary" disabled={isMissing || busy}>
          {nameOf('decide', next)}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** All that reps have, assets and messages, by title. */
function useApproved(enabled: boolean) {
  return useQuery({
    enabled,
    queryKey: [...contentKey, 'approved titles'],
    queryFn: async ({ signal }) => {
      const query = { status: 'approved', sort: 'title', order: 'asc', limit: 500 };
      const pages = await Promise.all([
        listContent('asset', query, signal),
        listContent('message', query, signal),
      ]);
      return pages.flatMap(({ records }) => records);
    },
  });
}
