import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { useLocation } from 'wouter';
import type { FieldNote, noteListSchema } from '../../../utils/contract/notes.ts';
import type { MessageKind } from '../../../utils/contract/vocabulary.ts';
import { contentKey, notesKey } from '../../api/keys.ts';
import { changeNote, promoteNote } from '../../api/notes.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { nameOf, t } from '../../text.ts';

type List = z.infer<typeof noteListSchema>;
type Step = { notes: readonly FieldNote[]; state: 'new' | 'seen' | 'closed' };

/** Moves notes that say the same on, or makes a message draft of them and opens it. */
export function useNotes(all: readonly FieldNote[]) {
  const client = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const show = (next: ReadonlyMap<string, FieldNote>) =>
    client.setQueriesData<List>(
      { queryKey: notesKey },
      (list) => list && { ...list, notes: list.notes.map((note) => next.get(note.id) ?? note) },
    );
  const fail = (error: unknown) => toast({ text: failureText(error), tone: 'bad' });
  const move = useMutation({
    mutationFn: async ({ notes, state }: Step) => {
      for (const { id } of notes) await changeNote(id, state);
    },
    onMutate: ({ notes, state }) => {
      show(new Map(notes.map((n) => [n.id, { ...n, state }])));
      return all;
    },
    onError: (error, _, before) => {
      if (before) show(new Map(before.map((note) => [note.id, note])));
      fail(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: notesKey }),
  });
  const make = useMutation({
    mutationFn: ({ notes, kind }: { notes: readonly FieldNote[]; kind: MessageKind }) =>
      promoteNote(notes[0]?.id ?? '', { kind, with: notes.slice(1).map(({ id }) => id) }),
    onSuccess: ({ messageId }) => {
      toast({ text: t('donePromoted') });
      go(`/message/${messageId}/edit`);
    },
    onError: fail,
    onSettled: () =>
      Promise.all([notesKey, contentKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return {
    busy: make.isPending,
    setState: (notes: readonly FieldNote[], state: 'seen' | 'closed') => {
      const undo = async () => {
        for (const back of ['new', 'seen'] as const) {
          const these = notes.filter((note) => note.state === back);
          if (these.length > 0) await move.mutateAsync({ notes: these, state: back });
        }
        toast({ text: t('undone') });
      };
      move.mutate(
        { notes, state },
        {
          onSuccess: () =>
            toast({
              text: t('doneState', nameOf('notestate', state)),
              undo: () => void undo().catch(() => undefined),
            }),
        },
      );
    },
    promote: (notes: readonly FieldNote[], kind: MessageKind) => make.mutate({ notes, kind }),
  };
}
