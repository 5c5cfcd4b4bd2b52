import { useCallback, useEffect, useRef } from 'react';
import { useClient } from '../client.tsx';
import { isBrowsing } from '../collections/in-collection.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';

/** Shorter searches are half-typed words. */
const leastCharacters = 3;

/**
 * Reports a search that found nothing or that was left without taking a result, and no other. The
 * note under the results says so.
 * @param results how many were found; undefined while that isn't known
 */
export function useSearchReport(query: string, results: number | undefined) {
  const client = useClient();
  const { tabId } = usePlace();
  const last = useRef<{ query: string; results: number } | null>(null);
  useEffect(() => {
    if (query.length < leastCharacters || isBrowsing(query) || results === undefined) return;
    last.current = { query, results };
  }, [query, results]);

  const left = useCallback(() => {
    const search = last.current;
    last.current = null;
    if (search) void client.ask('search.left', { tabId, ...search });
  }, [client, tabId]);
  useEffect(() => {
    addEventListener('pagehide', left);
    return () => removeEventListener('pagehide', left);
  }, [left]);
  return {
    left,
    taken: () => {
      last.current = null;
    },
  };
}
