import { bodyLimit } from 'hono/body-limit';
import type { Auth } from '../auth/create-auth.ts';
import type { App } from '../http/context.ts';
import { isExtension } from '../http/cors.ts';
import type { Gate } from '../http/endpoint.ts';
import { ProblemError } from '../services/problem-error.ts';

/**
 * What of Better Auth is reachable. People, roles and workspaces are ruled by our own endpoints:
 * its organisation, account and sign-up endpoints stay closed.
 */
const reachable: Record<string, 'GET' | 'POST'> = {
  '/api/auth/sign-in/email': 'POST',
  '/api/auth/sign-out': 'POST',
  '/api/auth/get-session': 'GET',
  '/api/auth/magic-link/verify': 'GET',
  '/api/auth/change-password': 'POST',
  '/api/auth/list-sessions': 'GET',
  '/api/auth/revoke-session': 'POST',
  '/api/auth/revoke-other-sessions': 'POST',
  '/api/auth/device': 'GET',
  '/api/auth/device/code': 'POST',
  '/api/auth/device/token': 'POST',
  '/api/auth/device/approve': 'POST',
  '/api/auth/device/deny': 'POST',
};

/**
 * Where something could be guessed or heaped up. Not the token endpoint: a browser asks it every
 * five seconds while someone connects it, and a whole office may have one address.
 */
const limited = new Set([
  '/api/auth/sign-in/email',
  '/api/auth/magic-link/verify',
  '/api/auth/device',
  '/api/auth/device/code',
]);

/**
 * The two of the device flow that the extension calls itself; they know no person yet. What it calls
 * with a token, signing out, goes without cookies too: with both, the token alone counts.
 */
const withoutCookie = new Set(['/api/auth/device/code', '/api/auth/device/token']);

/** Better Auth under `/api/auth/*`. Its errors are its own JSON, as the device flow's RFC 8628 wants. */
export function routeAuth(app: App, gate: Gate, auth: Auth): void {
  for (const [path, method] of Object.entries(reachable)) {
    if (limited.has(path)) app.use(path, gate.limitAddresses);
    app.use(
      path,
      bodyLimit({
        maxSize: 16 * 1024,
        onError: () => {
          throw new ProblemError('too-large', 'The body is too large.');
        },
      }),
    );
    app.on(method, path, async (c) => {
      const request = c.req.raw;
      const byToken = path === '/api/auth/sign-out' && request.headers.has('authorization');
      if (!byToken && !withoutCookie.has(path)) return auth.handler(request);
      const headers = new Headers(request.headers);
      headers.delete('cookie');
      // Any extension may ask for a code: a person has to approve it. To sign out it needs the
      // token. Better Auth holds origins against our own, which is for cookies.
      if (isExtension(headers.get('origin') ?? undefined)) headers.delete('origin');
      for (const name of ['sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'])
        headers.delete(name);
      const answer = await auth.handler(new Request(request, { headers }));
      if (!byToken) return answer;
      // It would clear the cookie of a dashboard that is open beside the extension.
      const bare = new Response(answer.body, answer);
      bare.headers.delete('set-cookie');
      return bare;
    });
  }
}
