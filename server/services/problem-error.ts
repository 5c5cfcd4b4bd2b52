import type { Problem, ProblemCode } from '../../utils/contract/problem.ts';

/** An expected failure of a service. One place, `http/errors.ts`, turns it into an answer. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly fields: Problem['fields'];

  /** @param detail in plain words, for a person */
  constructor(code: ProblemCode, detail: string, fields?: Problem['fields']) {
    super(detail);
    this.code = code;
    this.fields = fields;
  }
}

/** The answer to an id that this workspace does not have, whoever else may have it. */
export const notFound = (what: string) =>
  new ProblemError('not-found', `There is no such ${what} in this workspace.`);

/** A field of the body that is well-formed and still can't be. */
export const badField = (path: string, message: string) =>
  new ProblemError('invalid-body', `${path}: ${message}`, [{ path, message }]);
