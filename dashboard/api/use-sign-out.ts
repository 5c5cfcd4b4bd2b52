import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { signOut } from './auth.ts';
import { meKey } from './keys.ts';

/**
 * Signs out, and forgets all that was read: the next person at this browser may be another. With
 * `comeBack`, whoever signs in next goes on at this place.
 */
export function useSignOut({ comeBack = false } = {}): () => void {
  const client = useQueryClient();
  const [, go] = useLocation();
  return () => {
    void signOut()
      .catch(() => undefined)
      .then(() => {
        if (!comeBack) go('/sign-in', { replace: true });
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
        client.setQueryData(meKey, null);
      });
  };
}
