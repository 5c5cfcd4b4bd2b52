import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { codeOf } from './api-error.ts';
import { connectionKey, meKey } from './keys.ts';

/**
 * One place that knows what every answer means for all screens: whether the server can be reached
 * (the banner), and whether the session still holds (else the password is asked for).
 */
export function createQueryClient(): QueryClient {
  const heard = (error?: unknown) => {
    const code = error === undefined ? null : codeOf(error);
    client.setQueryData(connectionKey, code === 'unreachable' ? 'down' : 'up');
    if (code !== 'not-signed-in') return;
    // Asked, not concluded: an answer may be older than the last sign-in.
    void client.invalidateQueries({ queryKey: meKey }, { cancelRefetch: false });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: heard, onSuccess: () => heard() }),
    mutationCache: new MutationCache({ onError: heard, onSuccess: () => heard() }),
    defaultOptions: {
      queries: {
        // Offline is an answer too: the banner says it, and polling goes on.
        networkMode: 'always',
        retry: (count, error) => codeOf(error) === 'unreachable' && count < 1,
        retryDelay: 600,
        staleTime: 2_000,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
