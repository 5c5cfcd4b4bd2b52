import { Link } from 'wouter';
import { Page } from '../shell/page.tsx';
import { t } from '../text.ts';

export function NotFound() {
  return (
    <Page title={t('notFoundTitle')}>
      <p>{t('notFoundText')}</p>
      <p>
        <Link href="/">{t('toOverview')}</Link>
      </p>
    </Page>
  );
}
