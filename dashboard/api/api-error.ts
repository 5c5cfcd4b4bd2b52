import type { ProblemCode } from '../../utils/contract/problem.ts';

export type FailureCode =
  | ProblemCode
  /** No answer: no network, or the server is down. */
  | 'unreachable'
  /** An answer that is not what the contract says. */
  | 'not-understood';

/** Whatever went wrong with a request, in a form that a screen knows how to show. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: FailureCode;
  /** By path of the field. */
  readonly fields: Record<string, string>;

  constructor(code: FailureCode, detail: string, fields: Record<string, string> = {}) {
    super(detail);
    this.code = code;
    this.fields = fields;
  }
}

export const codeOf = (error: unknown): FailureCode =>
  error instanceof ApiError ? error.code : 'not-understood';
