import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks everything, or what stands under a key, anew. A first answer that is still on its way may have
 * been given before the change: invalidating alone would take it for the new one (TanStack Query
 * 5.108), so it is given up first.
 */
export async function askAnew(queries: QueryClient, queryKey: QueryKey = []): Promise<void> {
  await queries.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
  await queries.invalidateQueries({ queryKey });
}
