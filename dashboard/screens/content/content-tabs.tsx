import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { toVerifyKey } from '../../api/keys.ts';
import { listToVerify } from '../../api/life.ts';
import { formatNumber } from '../../format/numbers.ts';
import { t, type TextKey } from '../../text.ts';

const tabs: { path: string; text: TextKey }[] = [
  { path: '/assets', text: 'navAssets' },
  { path: '/messages', text: 'navMessages' },
  { path: '/verify', text: 'toVerify' },
  { path: '/collections', text: 'collections' },
  { path: '/announcements', text: 'announcements' },
  { path: '/glossary', text: 'glossary' },
];

/** The screens about what reps get. */
export function ContentTabs() {
  const [here] = useLocation();
  const mine = useQuery({
    queryKey: [...toVerifyKey, 'count'],
    queryFn: ({ signal }) => listToVerify({ mine: 'true', limit: 1 }, signal),
    staleTime: 15_000,
  });
  const { overdue = 0, held = 0 } = mine.data?.counts ?? {};
  return (
    <nav className="tabs" aria-label={t('contentTabs')}>
      {tabs.map(({ path, text }) => (
        <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
          {t(text)}
          {path === '/verify' && overdue + held > 0 && (
            <span className="tab-count">{formatNumber(overdue + held)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
