import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContentRequest, ContentRequestPatch } from '../../../utils/contract/requests.ts';
import { gapsKey, requestsKey } from '../../api/keys.ts';
import { changeRequest } from '../../api/requests.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/**
 * Decides on a request: shown at once, taken back when the server refuses, undone at a click. Then
 * only those keep it who have read it by then.
 */
export function useRequest(request: ContentRequest) {
  const client = useQueryClient();
  const toast = useToast();
  const show = (next: ContentRequest) =>
    client.setQueryData<ContentRequest[]>(requestsKey, (list) =>
      list?.map((each) => (each.id === next.id ? next : each)),
    );
  const save = useMutation({
    mutationFn: (patch: ContentRequestPatch) => changeRequest(request.id, patch),
    onMutate: (patch) => show({ ...request, ...(patch as Partial<ContentRequest>) }),
    onSuccess: show,
    onError: (error) => {
      show(request);
      toast({ text: failureText(error), tone: 'bad' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: gapsKey }),
  });
  return (patch: ContentRequestPatch, done: string) => {
    const { state, answer, contentId } = request;
    const undo = () =>
      save.mutate({ state, answer, contentId }, { onSuccess: () => toast({ text: t('undone') }) });
    save.mutate(patch, { onSuccess: () => toast({ text: done, undo }) });
  };
}
