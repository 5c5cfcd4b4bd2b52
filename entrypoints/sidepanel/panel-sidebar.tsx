import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAnew } from '../../components/ask-anew.ts';
import { useClient } from '../../components/client.tsx';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';

/** The sidebar of whatever tab is in front of this window. */
export function PanelSidebar({ windowId }: { windowId: number | undefined }) {
  const client = useClient();
  const queries = useQueryClient();
  const active = useQuery({
    queryKey: ['active-tab', windowId],
    queryFn: () => client.ask('tab.active', windowId === undefined ? {} : { windowId }),
  });
  useEffect(
    () =>
      client.onChange((notice) => {
        if (notice.changed === 'tab') void askAnew(queries, ['active-tab']);
      }),
    [client, queries],
  );
  const tabId = active.data?.tabId;
  return tabId == null ? null : <Sidebar key={tabId} tabId={tabId} />;
}
