import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { problemStatus, type Problem, type ProblemCode } from '../../utils/contract/problem.ts';
import { ProblemError } from '../services/problem-error.ts';
import type { AppEnv } from './context.ts';
import { isUnavailable } from './unavailable.ts';

const titles: Record<ProblemCode, string> = {
  'invalid-body': 'The body is not valid',
  'invalid-query': 'The query is not valid',
  'not-signed-in': 'Not signed in',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Conflict',
  'too-large': 'The body is too large',
  'unsupported-media-type': 'The body must be JSON',
  'rate-limited': 'Too many requests',
  internal: 'Something went wrong',
  unavailable: 'Not available now',
};

/** Answers with a problem (RFC 9457). `instance` names the request, as the log does. */
export function answerProblem(
  c: Context<AppEnv>,
  code: ProblemCode,
  detail?: string,
  fields?: Problem['fields'],
): Response {
  const problem: Problem & { instance: string } = {
    type: `urn:cuecard:problem:${code}`,
    title: titles[code],
    status: problemStatus[code],
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields }),
    instance: `urn:uuid:${c.get('requestId')}`,
  };
  return c.body(JSON.stringify(problem), problemStatus[code], {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

const exceptionCodes: Partial<Record<number, ProblemCode>> = {
  400: 'invalid-body',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
};

/** Turns whatever was thrown into a problem. What is not expected is logged, and not told. */
export function createErrorHandler(logger: Logger): ErrorHandler<AppEnv> {
  return (error, c) => {
    if (error instanceof ProblemError) {
      return answerProblem(c, error.code, error.message, error.fields);
    }
    if (error instanceof HTTPException) {
      const code = exceptionCodes[error.status];
      if (code !== undefined) return answerProblem(c, code, error.message);
    }
    const requestId = c.get('requestId');
    if (isUnavailable(error)) {
      logger.warn({ err: error, requestId }, 'the database did not answer');
      return answerProblem(c, 'unavailable', 'The database does not answer now. Try again later.');
    }
    logger.error({ err: error, requestId }, 'unexpected error');
    return answerProblem(c, 'internal', 'An unexpected error. The log of the server tells more.');
  };
}
