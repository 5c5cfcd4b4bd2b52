import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { GlossaryEntry } from '../../../utils/contract/board.ts';
import type { glossaryListSchema } from '../../../utils/contract/glossary.ts';
import { addTerm, removeTerm } from '../../api/board.ts';
import { glossaryKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

type List = z.infer<typeof glossaryListSchema>;

/** Takes a word away at a click; another brings it back. */
export function useTermRemoval(): (entry: GlossaryEntry) => void {
  const client = useQueryClient();
  const toast = useToast();
  const again = () => client.invalidateQueries({ queryKey: glossaryKey });
  const fail = (error: unknown) => toast({ text: failureText(error), tone: 'bad' });
  const back = useMutation({
    mutationFn: ({ term, meaning }: GlossaryEntry) => addTerm({ term, meaning }),
    onSuccess: () => toast({ text: t('undone') }),
    onError: fail,
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: ({ id }: GlossaryEntry) => removeTerm(id),
    onMutate: ({ id }) =>
      client.setQueryData<List>(
        glossaryKey,
        (list) => list && { glossary: list.glossary.filter((each) => each.id !== id) },
      ),
    onSuccess: (_, entry) =>
      toast({ text: t('termGone', entry.term), undo: () => back.mutate(entry) }),
    onError: fail,
    onSettled: again,
  });
  return remove.mutate;
}
