import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAnew } from '../ask-anew.ts';
import { useClient } from '../client.tsx';

/** The sidebar's state for a tab, kept fresh by the background's notices. */
export function useSidebar(tabId: number) {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(
    () =>
      client.onChange((notice) => {
        if (notice.tabId === undefined || notice.tabId === tabId) void askAnew(queries);
      }),
    [client, queries, tabId],
  );
  return useQuery({
    queryKey: ['sidebar', tabId],
    queryFn: () => client.ask('sidebar.get', { tabId }),
    placeholderData: keepPreviousData,
  });
}
