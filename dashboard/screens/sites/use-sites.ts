import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address.ts';
import { sitesKey } from '../../api/keys.ts';
import { listSites } from '../../api/sites.ts';

/** Asked anew this often while someone looks: a breakage shows within moments. */
const everyMs = 15_000;

/** The sites in the period of the address. */
export function useSites() {
  const { days } = useAddress();
  return useQuery({
    queryKey: [...sitesKey, days],
    queryFn: ({ signal }) => listSites(days, signal),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });
}
