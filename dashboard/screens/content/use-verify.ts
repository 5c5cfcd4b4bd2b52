import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  unverifyContent,
  verifyContent,
  type ContentDetail,
  type ContentRecord,
} from '../../api/content.ts';
import { contentKey, toVerifyKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

const dayMs = 86_400_000;

/** Says at a click that content is still right: shown at once, undone at another click. */
export function useVerify(record: ContentRecord) {
  const client = useQueryClient();
  const toast = useToast();
  const { type, id, verifyEveryDays } = record;
  const key = [...contentKey, type, 'one', id];
  const settled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: contentKey }),
      client.invalidateQueries({ queryKey: toVerifyKey }),
    ]);
  const undo = useMutation({
    mutationFn: () => unverifyContent(type, id),
    onSuccess: (detail) => {
      client.setQueryData(key, detail);
      toast({ text: t('undone') });
    },
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: settled,
  });
  const verify = useMutation({
    mutationFn: () => verifyContent(type, id),
    onMutate: () => {
      const before = client.getQueryData<ContentDetail>(key);
      const now = Date.now();
      const verifyBy = verifyEveryDays === null ? null : now + verifyEveryDays * dayMs;
      client.setQueryData<ContentDetail>(
        key,
        (detail) =>
          detail && {
            ...detail,
            record: { ...detail.record, verifiedAt: now, verifyBy, heldFrom: null },
          },
      );
      return before;
    },
    onSuccess: (detail) => {
      client.setQueryData(key, detail);
      toast({ text: t('doneVerified'), undo: () => undo.mutate() });
    },
    onError: (error, _, before) => {
      client.setQueryData(key, before);
      toast({ text: failureText(error), tone: 'bad' });
    },
    onSettled: settled,
  });
  return { verify: () => verify.mutate(), isDone: verify.isPending || verify.isSuccess };
}
