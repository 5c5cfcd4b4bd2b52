import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { redeemLink } from '../../api/auth.ts';
import { meKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { OutsideFrame } from '../../shell/outside-frame.tsx';
import { t } from '../../text.ts';
import { PasswordForm } from './password-form.tsx';

/** Where a one-time link leads. It is redeemed on a click: a chat's preview of the link is no click. */
export function Welcome() {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const client = useQueryClient();
  const token = search.get('token') ?? '';
  const redeem = useMutation({
    mutationFn: () => redeemLink(token),
    onSuccess: () => client.resetQueries({ queryKey: meKey }),
  });
  if (redeem.data === 'signed-in') {
    return (
      <OutsideFrame title={t('welcomeSignedIn')}>
        <PasswordForm onDone={() => go('/', { replace: true })} />
      </OutsideFrame>
    );
  }
  if (token === '' || redeem.data === 'void') {
    return (
      <OutsideFrame title={t('linkVoidTitle')}>
        <p>{t('linkVoidText')}</p>
        <Link href="/sign-in">{t('toSignIn')}</Link>
      </OutsideFrame>
    );
  }
  const problem = redeem.error
    ? failureText(redeem.error)
    : redeem.data === 'too-often' && t('failure_too_often');
  return (
    <OutsideFrame title={t('welcomeTitle')}>
      <p>{t('welcomeText')}</p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <Button look="primary" disabled={redeem.isPending} onClick={() => redeem.mutate()}>
        {t('signIn')}
      </Button>
    </OutsideFrame>
  );
}
