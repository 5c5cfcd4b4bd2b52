import { Tabs } from '../../shell/tabs.tsx';
import { t } from '../../text.ts';

/** What is missing, and what marketing took up of it. */
export function GapTabs() {
  return (
    <Tabs
      label={t('gapTabs')}
      tabs={[
        { path: '/gaps', text: t('navGaps') },
        { path: '/requests', text: t('navRequests') },
      ]}
    />
  );
}
