import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Webhook, WebhookPatch } from '../../../utils/contract/webhooks.ts';
import { webhooksKey } from '../../api/keys.ts';
import {
  changeWebhook,
  listWebhooks,
  removeWebhook,
  rotateSecret,
  testWebhook,
} from '../../api/webhooks.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

export const useWebhooks = () =>
  useQuery({
    queryKey: webhooksKey,
    queryFn: ({ signal }) => listWebhooks(signal),
    refetchInterval: 5_000,
  });

/** What can be done with a webhook. */
export function useWebhookActs(webhook: Webhook) {
  const client = useQueryClient();
  const toast = useToast();
  const onError = (error: unknown) => toast({ text: failureText(error), tone: 'bad' });
  const onSettled = () => client.invalidateQueries({ queryKey: webhooksKey });
  const change = useMutation({
    mutationFn: (patch: WebhookPatch) => changeWebhook(webhook.id, patch),
    onMutate: ({ state }) => {
      if (state === undefined) return;
      client.setQueryData<Webhook[]>(webhooksKey, (kept) =>
        kept?.map((each) => (each.id === webhook.id ? { ...each, state } : each)),
      );
    },
    onError,
    onSettled,
  });
  const turn = (state: 'on' | 'off') =>
    change.mutate(
      { state },
      {
        onSuccess: () =>
          toast({
            text: t(state === 'on' ? 'doneWebhookOn' : 'doneWebhookOff'),
            undo: () => change.mutate({ state: state === 'on' ? 'off' : 'on' }),
          }),
      },
    );
  const test = useMutation({
    mutationFn: () => testWebhook(webhook.id),
    onSuccess: () => toast({ text: t('doneWebhookTest') }),
    onError,
    onSettled,
  });
  const rotate = useMutation({ mutationFn: () => rotateSecret(webhook.id), onError, onSettled });
  const remove = useMutation({ mutationFn: () => removeWebhook(webhook.id), onError, onSettled });
  return { turn, test, rotate, remove };
}
