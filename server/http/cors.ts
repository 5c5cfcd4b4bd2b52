import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from './context.ts';

/** Any id: unpacked and self-built extensions have their own. A token is what proves the caller. */
const extensionOrigin = /^(chrome|moz)-extension:\/\/[\w-]+$/;

export const isExtension = (origin: string | undefined) => extensionOrigin.test(origin ?? '');

/** Lets extension pages and workers call with a token. No credentials: a cookie never counts here. */
export const extensionCors: MiddlewareHandler<AppEnv> = cors({
  origin: (origin) => (isExtension(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: ['authorization', 'content-type', 'if-none-match'],
  exposeHeaders: ['etag', 'retry-after', 'x-request-id'],
  maxAge: 7200,
});

/** Chromium asks before it lets a page of the internet reach a server in a private network. */
export const privateNetwork: MiddlewareHandler<AppEnv> = async (c, next) => {
  const asks =
    c.req.method === 'OPTIONS' &&
    c.req.header('access-control-request-private-network') === 'true' &&
    isExtension(c.req.header('origin'));
  if (asks) c.header('access-control-allow-private-network', 'true');
  await next();
};
