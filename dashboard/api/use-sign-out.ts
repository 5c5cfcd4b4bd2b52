import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { signOut } from './auth.ts';
import { meKey } from './keys.ts';

/**
 * Signs out, and forgets all that was read and typed: the next person at this browser may be another. With
 * `comeBack`, whoever signs in next goes on at this place.
 */
export function useSignOut({ comeBack = false } = {}): () => void {
  const client = useQueryClient();
  const [here, go] = useLocation();
  const search = useSearch();
  return () => {
    void signOut()
      .catch(() => undefined)
      .then(() => {
        const back = here + (search && `?${search}`);
        go(comeBack ? `/sign-in?next=${encodeURIComponent(back)}` : '/sign-in', { replace: true });
        sessionStorage.clear();
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
        client.setQueryData(meKey, null);
      });
  };
}
