import type { Context, MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { callerAddress } from './caller-address.ts';
import { answerProblem } from './errors.ts';
import type { AppEnv } from './context.ts';

/** Requests a minute; 0 is unlimited. Counted in this process. */
export interface RateLimits {
  /** Of one signed-in person. */
  perPerson: number;
  /** Of one address, to sign in, to connect a browser or to set up. */
  signIn: number;
}

function limiter(limit: number, key: (c: Context<AppEnv>) => string): MiddlewareHandler<AppEnv> {
  if (limit === 0) return (_c, next) => next();
  return rateLimiter<AppEnv>({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-7',
    keyGenerator: key,
    handler: (c) =>
      answerProblem(c as Context<AppEnv>, 'rate-limited', 'Wait a minute, then try again.'),
  });
}

/** For routes behind a guard. */
export const limitPeople = (limit: number) => limiter(limit, (c) => c.get('caller').userId);

/** For routes that anyone may call. */
export const limitAddresses = (limit: number, trustedProxies: number) =>
  limiter(limit, (c) => callerAddress(c, trustedProxies));
