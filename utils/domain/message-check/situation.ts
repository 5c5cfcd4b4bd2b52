import type { Industry, Region } from '../../contract/vocabulary.ts';

/** What is known around a draft. */
export interface Situation {
  /** Epoch ms. */
  now: number;
  /** Somebody outside the company will read it. */
  toBuyer: boolean;
  industry?: Industry | undefined;
  region?: Region | undefined;
  /** What merge fields are filled with, by name (`first_name`); undefined where nothing is known. */
  fields: Readonly<Record<string, string | undefined>>;
  /** Names of people on the page. */
  people: readonly string[];
}
