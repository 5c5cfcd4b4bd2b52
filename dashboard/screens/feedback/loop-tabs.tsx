import { Tabs } from '../../shell/tabs.tsx';
import { t } from '../../text.ts';

/** What reps say, and what is done about it. */
export function LoopTabs() {
  return (
    <Tabs
      label={t('loopTabs')}
      tabs={[
        { path: '/feedback', text: t('navFeedback') },
        { path: '/tasks', text: t('navTasks') },
        { path: '/notes', text: t('navNotes') },
      ]}
    />
  );
}
