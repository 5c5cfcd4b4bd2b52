import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { useMe } from '../../api/use-me.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import { OutsideFrame } from '../../shell/outside-frame.tsx';
import { rich, t } from '../../text.ts';

/** A rep's Cuecard is the extension; this page says how to get it going. */
export function RepHome() {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <OutsideFrame title={t('repTitle', me.user.name)}>
      <p>{t('repText')}</p>
      <ol className="steps">
        <li>{t('repStep1')}</li>
        <li>{rich('repStep2', <code key="address">{location.origin}</code>)}</li>
        <li>
          {rich(
            'repStep3',
            <Link key="device" href="/device">
              {t('repDevice')}
            </Link>,
          )}
        </li>
      </ol>
      <p>
        <Link href="/goals">{t('repGoals')}</Link>
      </p>
      <div>
        <Button onClick={signOut}>{t('signOut')}</Button>
      </div>
    </OutsideFrame>
  );
}
