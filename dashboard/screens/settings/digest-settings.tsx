import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { MyDigest } from '../../../utils/contract/digest.ts';
import { weekName } from '../../../utils/domain/calendar/iso-week.ts';
import { changeMyDigest, readMyDigest } from '../../api/digest.ts';
import { myDigestKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { dayIn } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { rich, t } from '../../text.ts';
import { SettingRow } from './setting-row.tsx';
import { Switch } from './switch.tsx';

const weekMs = 7 * 86_400_000;

/** The Monday letter, for the reader alone: whether it also comes by mail. */
export function DigestSettings() {
  const me = useMe();
  const [last] = useState(() => weekName(dayIn(Date.now() - weekMs, me.workspace.timeZone)));
  const client = useQueryClient();
  const toast = useToast();
  const mine = useQuery({ queryKey: myDigestKey, queryFn: ({ signal }) => readMyDigest(signal) });
  const save = useMutation({
    mutationFn: changeMyDigest,
    onMutate: (byMail) =>
      client.setQueryData<MyDigest>(myDigestKey, (kept) => kept && { ...kept, byMail }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: myDigestKey }),
  });
  const set = (byMail: boolean) =>
    save.mutate(byMail, {
      onSuccess: () =>
        toast({
          text: t(byMail ? 'doneOn' : 'doneOff', t('setDigest')),
          undo: () => save.mutate(!byMail, { onSuccess: () => toast({ text: t('undone') }) }),
        }),
    });
  if (mine.error) return <Failed error={mine.error} retry={() => void mine.refetch()} />;
  if (!mine.data) return <Skeleton height={60} />;
  const { byMail, canMail } = mine.data;
  return (
    <SettingRow
      name={t('setDigest')}
      says={
        <>
          {rich(
            'setDigestSays',
            <Link key="last" href={`/digest/${last}`}>
              {t('lastDigest')}
            </Link>,
          )}{' '}
          {canMail ? t('setDigestMail', me.user.email) : t('setDigestNoMail')}
        </>
      }
    >
      {(ids) => (
        <Switch
          {...ids}
          checked={byMail}
          disabled={!canMail && !byMail}
          onChange={(event) => set(event.target.checked)}
        />
      )}
    </SettingRow>
  );
}
