import type { CueView } from './cue.ts';

export interface SearchHit {
  view: CueView;
  /** Ranges of the title that matched: [start, end] inclusive. */
  highlights: [number, number][];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** What was meant, where the words as typed find nothing or little; '' where there is no guess. */
  meant: string;
  /** True: nothing holds all the words, these hold some of them. */
  near: boolean;
}
