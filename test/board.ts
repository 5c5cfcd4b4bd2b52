import type { Board } from '../utils/contract/board.ts';

/** What a workspace shares, for tests; only what matters to the test is given. */
export function testBoard(part: Partial<Board> = {}): Board {
  return {
    team: '',
    countVisits: false,
    recordKey: null,
    glossary: [],
    announcements: [],
    collections: [],
    leads: { definition: '', reasons: [], sources: [], campaigns: [] },
    ...part,
  };
}
