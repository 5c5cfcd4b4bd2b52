import { Link } from 'wouter';
import { State } from '../../../components/ui/state.tsx';
import { useMe } from '../../api/use-me.ts';
import { t } from '../../text.ts';

/** An empty workspace: what to do, in order. */
export function FirstSteps() {
  const isAdmin = useMe().role === 'admin';
  return (
    <State title={t('firstTitle')}>
      {t('firstText')}
      <span className="steps">
        <Link href="/asset/new">{t('newAsset')}</Link>
        <Link href="/message/new">{t('newMessage')}</Link>
        {isAdmin && <Link href="/people">{t('addPerson')}</Link>}
      </span>
    </State>
  );
}
