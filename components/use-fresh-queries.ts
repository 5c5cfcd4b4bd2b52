import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAnew } from './ask-anew.ts';
import { useClient } from './client.tsx';

/** Asks everything anew when the background says that something has changed. */
export function useFreshQueries(): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => client.onChange(() => void askAnew(queries)), [client, queries]);
}
