import type { Context, MiddlewareHandler } from 'hono';
import type { Role } from '../../utils/contract/vocabulary.ts';
import type { Auth } from '../auth/create-auth.ts';
import type { Db } from '../db/schema.ts';
import { findCaller } from '../services/people/find-caller.ts';
import { ProblemError } from '../services/problem-error.ts';
import type { AppEnv } from './context.ts';

/** Middleware that lets these roles through, with `caller` set, and nobody else. */
export type Guard = (roles: readonly Role[]) => MiddlewareHandler<AppEnv>;

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Judges the right to call, before anything of the body is read. A caller is known by bearer token
 * or by cookie; with both, the token alone counts. By cookie, a change must come from our own pages.
 */
export function createGuard(deps: {
  db: Db;
  auth: Auth;
  trustedOrigins: readonly string[];
}): Guard {
  return (roles) => async (c, next) => {
    const byToken = c.req.header('authorization') !== undefined;
    const { session, setCookie } = await readSession(deps.auth, c, byToken);
    if (session === null) {
      throw new ProblemError('not-signed-in', 'Sign in, or send a valid bearer token.');
    }
    if (!byToken && !readOnly.has(c.req.method) && !isOwnPage(c, deps.trustedOrigins)) {
      throw new ProblemError(
        'not-allowed',
        'A change by cookie must come from a page of this server.',
      );
    }
    const caller = await findCaller(deps.db, session.user, session.session.activeOrganizationId);
    if (caller === null) {
      throw new ProblemError('not-allowed', 'You do not belong to a workspace.');
    }
    if (!roles.includes(caller.role)) {
      throw new ProblemError(
        'not-allowed',
        `This is for ${roles.join(' and ')}; your role is ${caller.role}.`,
      );
    }
    c.set('caller', caller);
    c.set('sessionStartedAt', new Date(session.session.createdAt).getTime());
    // A session in use is prolonged; so must be its cookie.
    if (!byToken) for (const cookie of setCookie) c.header('set-cookie', cookie, { append: true });
    await next();
  };
}

async function readSession(auth: Auth, c: Context<AppEnv>, byToken: boolean) {
  const headers = new Headers(c.req.raw.headers);
  if (byToken) headers.delete('cookie');
  const answer = await auth.api.getSession({ headers, returnHeaders: true });
  return { session: answer.response, setCookie: answer.headers.getSetCookie() };
}

function isOwnPage(c: Context<AppEnv>, trustedOrigins: readonly string[]): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return trustedOrigins.includes(origin);
  return c.req.header('sec-fetch-site') === 'same-origin';
}
