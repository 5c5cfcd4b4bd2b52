import { useMemo } from 'react';
import type { TermFinder } from '../../utils/domain/glossary/find-terms.ts';
import { createTermFinder } from '../../utils/domain/glossary/find-terms.ts';
import { useBoard } from '../board/use-board.ts';

/** The workspace's glossary, ready to be looked for in texts. */
export function useTermFinder(): TermFinder {
  const glossary = useBoard()?.glossary;
  return useMemo(() => createTermFinder(glossary ?? []), [glossary]);
}
