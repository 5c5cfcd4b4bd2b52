import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { AddressCheck } from '../../../utils/contract/address-check.ts';
import type { AssetRecord } from '../../../utils/contract/content.ts';
import { Button } from '../../../components/ui/button.tsx';
import { checkAddress } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { ago, shortDate } from '../../format/times.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { nameOf, t } from '../../text.ts';

/** What the address of an asset answers, and a way to ask it now. */
export function AddressLine({ record }: { record: AssetRecord }) {
  const client = useQueryClient();
  const toast = useToast();
  const { timeZone } = useMe().workspace;
  const { id, addressCheck: check } = record;
  const ask = useMutation({
    mutationFn: () => checkAddress(id),
    onSuccess: async (detail) => {
      client.setQueryData([...contentKey, 'asset', 'one', id], detail);
      const verdict = detail.record.type === 'asset' ? detail.record.addressCheck?.verdict : null;
      toast({ text: verdict ? nameOf('address', verdict) : t('addressUnasked') });
      await client.invalidateQueries({ queryKey: [...contentKey, 'asset', 'list'] });
    },
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
  });
  const isBad = check?.verdict === 'dead' || check?.verdict === 'failing';
  return (
    <div
      className={isBad ? 'verify-line note' : 'verify-line'}
      data-state={check?.verdict === 'dead' ? 'held' : undefined}
    >
      <p className={isBad ? undefined : 'quiet'}>
        {check === null ? t('addressUnasked') : sentence(check, timeZone)}
      </p>
      <Button disabled={ask.isPending} onClick={() => ask.mutate()}>
        <RefreshCw size={15} aria-hidden /> {ask.isPending ? t('addressAsking') : t('addressAsk')}
      </Button>
    </div>
  );
}

function sentence(check: AddressCheck, timeZone: string): string {
  const { verdict, status, failure, checkedAt, failedSince } = check;
  const asked = ago(checkedAt);
  const said = status === null ? failure : t('addressStatus', status);
  const since = failedSince === null ? '' : shortDate(failedSince, timeZone);
  switch (verdict) {
    case 'dead':
      return t('addressDeadLine', since, said, asked);
    case 'failing':
      return t('addressFailingLine', said, asked);
    case 'fine':
      return t('addressFineLine', asked);
    case 'unsure':
      return t('addressUnsureLine', said, asked);
    default:
      return verdict satisfies never;
  }
}
