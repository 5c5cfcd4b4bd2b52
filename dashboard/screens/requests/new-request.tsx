import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { requestsKey } from '../../api/keys.ts';
import { addRequest } from '../../api/requests.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** A line and Enter: a request that no gap led to. */
export function NewRequest() {
  const client = useQueryClient();
  const toast = useToast();
  const [title, setTitle] = useState('');
  const add = useMutation({
    mutationFn: addRequest,
    onSuccess: () => setTitle(''),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: requestsKey }),
  });
  return (
    <form
      className="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') add.mutate({ title: title.trim() });
      }}
    >
      <input
        className="input"
        aria-label={t('newRequest')}
        placeholder={t('newRequest')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" disabled={title.trim() === '' || add.isPending}>
        {t('addRequest')}
      </Button>
    </form>
  );
}
