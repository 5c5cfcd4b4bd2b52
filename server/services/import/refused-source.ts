/** What is wrong, where, in words for a person. */
export interface SourceProblem {
  place: string;
  field: string;
  reason: string;
}

/** None of a source can be taken. */
export class RefusedSource extends Error {
  override name = 'RefusedSource';
  readonly problems: readonly SourceProblem[];

  constructor(place: string, reason: string, others: readonly SourceProblem[] = []) {
    super(reason);
    this.problems = [{ place, field: '', reason }, ...others];
  }
}
