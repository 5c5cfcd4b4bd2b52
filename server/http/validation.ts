import type { Hook } from '@hono/zod-openapi';
import { ProblemError } from '../services/problem-error.ts';
import type { AppEnv } from './context.ts';

/** What to say of a request that the contract refuses: every field at fault, by its path. */
// oxlint-disable-next-line typescript/no-explicit-any -- the library's own type for "any schema"
export const refuseInvalid: Hook<any, AppEnv, any, unknown> = (result) => {
  if (result.success) return;
  // An id that can't be one is an id that nobody has.
  if (result.target === 'param')
    throw new ProblemError('not-found', 'There is no such thing here.');
  const fields = result.error.issues.map((issue) => ({
    path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
      .map(String)
      .join('.'),
    message: issue.message,
  }));
  const [first] = fields;
  const detail = first === undefined ? 'Not valid.' : `${first.path || 'body'}: ${first.message}`;
  throw new ProblemError(
    result.target === 'json' ? 'invalid-body' : 'invalid-query',
    detail,
    fields,
  );
};
