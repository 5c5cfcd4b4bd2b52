import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContentRequest, ContentRequestPatch } from '../../../utils/contract/requests.ts';
import { gapsKey, requestsKey } from '../../api/keys.ts';
import { changeRequest } from '../../api/requests.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/**
 * Decides on a request; undone at a click: then only those keep it who have read it by then. It is
 * shown when the server has it, so that what was typed stays until then.
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
    onSuccess: show,
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: gapsKey }),
  });
  return {
    busy: save.isPending,
    change: (patch: ContentRequestPatch, done: string, saved?: () => void) => {
      const { state, answer, contentId } = request;
      const before = { state, answer, contentId };
      const undo = () => save.mutate(before, { onSuccess: () => toast({ text: t('undone') }) });
      save.mutate(patch, {
        onSuccess: () => {
          toast({ text: done, undo });
          saved?.();
        },
      });
    },
  };
}
