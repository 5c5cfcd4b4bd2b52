import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemSchema } from '../../utils/contract/problem.ts';
import type { Role } from '../../utils/contract/vocabulary.ts';
import { ProblemError } from '../services/problem-error.ts';
import type { AppEnv } from './context.ts';
import type { Guard } from './guard.ts';

/** Who may call: `anyone` needs no sign-in. */
export const everyRole = ['rep', 'marketer', 'admin'] as const satisfies readonly Role[];
export const marketing = ['marketer', 'admin'] as const satisfies readonly Role[];
export const adminOnly = ['admin'] as const satisfies readonly Role[];

/** What stands before every endpoint. */
export interface Gate {
  guard: Guard;
  limitPeople: MiddlewareHandler<AppEnv>;
  limitAddresses: MiddlewareHandler<AppEnv>;
}

const defaultBodyBytes = 512 * 1024;

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError('too-large', `The body may have ${maxSize} bytes at most.`);
    },
  });

type Endpoint = Omit<RouteConfig, 'middleware' | 'security'> & {
  roles: readonly Role[] | 'anyone';
  /** Bytes. */
  maxBody?: number;
};

/**
 * A route as the OpenAPI document and the app take it, with its roles stated in the description (and
 * as `x-roles`). The right to call, the rate and the size are judged in this order before anything
 * of the request is parsed.
 */
export function endpoint<const R extends Endpoint>(gate: Gate, { roles, maxBody, ...route }: R) {
  const open = roles === 'anyone';
  const middleware: MiddlewareHandler<AppEnv>[] = open
    ? [gate.limitAddresses]
    : [gate.guard(roles), gate.limitPeople];
  if (route.request?.body !== undefined) middleware.push(limitBody(maxBody ?? defaultBodyBytes));
  const roleNames = open ? 'anyone, without signing in' : roles.join(', ');
  const full = {
    ...route,
    description: `${route.description ?? ''}\n\nRoles: ${roleNames}.`.trim(),
    'x-roles': open ? ['anyone'] : [...roles],
    security: open ? [] : [{ token: [] }, { cookie: [] }],
    middleware,
    responses: {
      ...route.responses,
      default: {
        description: 'A problem: see the codes in `Problem`.',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  };
  // The types of the handler follow the route as written; what was added here is for the document.
  return createRoute(
    full as unknown as Omit<R, 'roles' | 'maxBody'> & {
      path: R['path'];
      responses: R['responses'];
      method: R['method'];
    },
  );
}

/** A body or an answer in JSON. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A JSON body that must be there. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});
