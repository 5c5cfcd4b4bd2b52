import { useQuery } from '@tanstack/react-query';
import { toVerifyKey } from '../../api/keys.ts';
import { listToVerify } from '../../api/life.ts';
import { Tabs } from '../../shell/tabs.tsx';
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
  const mine = useQuery({
    queryKey: [...toVerifyKey, 'count'],
    queryFn: ({ signal }) => listToVerify({ mine: 'true', limit: 1 }, signal),
    staleTime: 15_000,
  });
  const { overdue = 0, held = 0 } = mine.data?.counts ?? {};
  return (
    <Tabs
      label={t('contentTabs')}
      tabs={tabs.map(({ path, text }) => ({
        path,
        text: t(text),
        ...(path === '/verify' && { count: overdue + held }),
      }))}
    />
  );
}
