import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Gap } from '../../../utils/contract/gaps.ts';
import { splitWording, unsplitWording } from '../../api/gaps.ts';
import { gapsKey, requestsKey } from '../../api/keys.ts';
import { addRequest, dropRequest } from '../../api/requests.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** Takes a gap up as a request, or a wording out of it: at one click, and back at another. */
export function useGap() {
  const client = useQueryClient();
  const toast = useToast();
  const run = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () =>
      Promise.all([gapsKey, requestsKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const said = { onSuccess: () => toast({ text: t('undone') }) };
  return {
    busy: run.isPending,
    request: (gap: Gap) => {
      let id = '';
      const make = async () => {
        const wordings = gap.wordings.map(({ text }) => text);
        ({ id } = await addRequest({ title: gap.text, wordings }));
      };
      run.mutate(make, {
        onSuccess: () =>
          toast({
            text: t('doneRequest', gap.text),
            undo: () => run.mutate(() => dropRequest(id), said),
          }),
      });
    },
    split: (wording: string) => {
      run.mutate(() => splitWording(wording), {
        onSuccess: () =>
          toast({
            text: t('doneSplit', wording),
            undo: () => run.mutate(() => unsplitWording(wording), said),
          }),
      });
    },
  };
}
