/** What a number means, said once: beside it in the dashboard, and in `/docs`. */
export interface Definition {
  name: string;
  /** What it is, in one sentence. */
  sentence: string;
  /** What is counted, so that anybody can count it again. */
  countedFrom: string;
  /** What it must not be read as. */
  neverSays: string;
}
