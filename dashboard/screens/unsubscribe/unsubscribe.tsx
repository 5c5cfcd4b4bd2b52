import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { leaveDigest } from '../../api/digest.ts';
import { Failed } from '../../shell/failed.tsx';
import { OutsideFrame } from '../../shell/outside-frame.tsx';
import { t } from '../../text.ts';

/** Where the link in a mail leads: the one click was the one in the mail. */
export function Unsubscribe() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const leave = useMutation({ mutationFn: leaveDigest });
  const { mutate } = leave;
  useEffect(() => {
    if (token !== '') mutate(token);
  }, [token, mutate]);
  return (
    <OutsideFrame title={t('setDigest')}>
      <div role="status">
        {leave.isSuccess && <p>{t('leftDigest')}</p>}
        {leave.isPending && <p>{t('leavingDigest')}</p>}
        {token === '' && <p>{t('leaveNoToken')}</p>}
      </div>
      {leave.error && <Failed error={leave.error} retry={() => mutate(token)} />}
    </OutsideFrame>
  );
}
