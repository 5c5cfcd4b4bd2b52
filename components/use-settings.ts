import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BackgroundInput } from '../utils/contract/runtime.ts';
import { useClient } from './client.tsx';

/** What the rep has chosen for this browser, once it is known, and how to choose. */
export function useSettings() {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => client.ask('settings.get', {}),
  });
  return {
    settings: data,
    choose: async (change: BackgroundInput<'settings.set'>) => {
      await client.ask('settings.set', change);
      await queries.invalidateQueries({ queryKey: ['settings'] });
    },
  };
}
