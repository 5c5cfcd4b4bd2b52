import { useQuery } from '@tanstack/react-query';
import type { BoardView } from '../../utils/contract/told.ts';
import { useClient } from '../client.tsx';

/** What everybody in the workspace shares beside the content; null while it isn't known, or there is none. */
export function useBoard(): BoardView | null {
  const client = useClient();
  const board = useQuery({ queryKey: ['board'], queryFn: () => client.ask('board.get', {}) });
  return board.data ?? null;
}
