import { z } from 'zod';
import { meSchema } from '../../../utils/contract/people.ts';
import { callApi } from '../../../utils/platform/api-client.ts';
import { clearPersonal } from '../../../utils/platform/catalogue-store.ts';
import type { Session } from '../../../utils/platform/kept.ts';
import { forget, keep, ownerOf, readKept } from '../../../utils/platform/kept.ts';
import { RuntimeError } from '../../../utils/platform/runtime-error.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { connectionState } from '../connection.ts';
import { refreshTabs } from '../figures.ts';
import type { Services } from '../services.ts';
import { flushQuietly, sync } from '../sync.ts';
import type { Handlers } from './types.ts';

/** OAuth device flow (RFC 8628), as Better Auth answers it. */
const clientId = 'cuecard-extension';
const codeSchema = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.string(),
  verification_uri_complete: z.string().optional(),
  expires_in: z.number(),
  interval: z.number(),
});
const tokenSchema = z.object({ access_token: z.string() });
const tokenErrorSchema = z.object({ error: z.string() });

export const sessionHandlers: Handlers<'session.begin' | 'session.poll' | 'session.signOut'> = {
  async 'session.begin'(services, input) {
    const serverUrl = serverAddress(input.serverUrl);
    const { value } = await callApi(services.fetcher, {
      serverUrl,
      path: '/api/auth/device/code',
      body: { client_id: clientId },
      answer: codeSchema,
    }).catch((error: unknown) => {
      const odd = error instanceof RuntimeError && error.code === 'server-error';
      throw odd ? new RuntimeError('not-a-cuecard-server') : error;
    });
    if (!value) throw new RuntimeError('not-a-cuecard-server');
    await keep(services.db, 'login', {
      serverUrl,
      deviceCode: value.device_code,
      expiresAt: services.clock() + value.expires_in * 1000,
    });
    const verificationUrl = new URL(
      value.verification_uri_complete ?? value.verification_uri,
      serverUrl,
    );
    return {
      userCode: value.user_code,
      verificationUrl: verificationUrl.href,
      interval: value.interval,
      expiresIn: value.expires_in,
    };
  },

  async 'session.poll'(services) {
    const { db, clock } = services;
    const login = await readKept(db, 'login');
    if (!login || login.expiresAt < clock()) return 'expired';
    const answer = await pollToken(services.fetcher, login.serverUrl, login.deviceCode);
    if ('error' in answer) {
      if (answer.error === 'authorization_pending' || answer.error === 'slow_down')
        return 'pending';
      await forget(db, 'login');
      return answer.error === 'access_denied' ? 'denied' : 'expired';
    }
    await begin(services, login.serverUrl, answer.access_token);
    return 'connected';
  },

  async 'session.signOut'(services, { discardWaiting }) {
    const { db, outbox, fetcher } = services;
    const session = await readKept(db, 'session');
    if (session) {
      await flushQuietly(services, true);
      if (discardWaiting) await outbox.discard(ownerOf(session));
      const { serverUrl, token } = session;
      // The server may be away; the token is forgotten here all the same.
      await callApi(fetcher, {
        serverUrl,
        token,
        path: '/api/auth/sign-out',
        body: {},
        answer: z.unknown(),
      }).catch(() => undefined);
    }
    await clearPersonal(db);
    services.library.invalidate();
    await refreshTabs(services);
    return connectionState(services);
  },
};

/** @throws {RuntimeError} `unreachable` for what is no https address (http only on this machine) */
function serverAddress(text: string): string {
  const withScheme = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  const local = url && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local)) throw new RuntimeError('not-a-cuecard-server');
  return url.origin;
}

async function pollToken(fetcher: typeof fetch, serverUrl: string, deviceCode: string) {
  let response: Response;
  try {
    response = await fetcher(`${serverUrl}/api/auth/device/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify({
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: deviceCode,
        client_id: clientId,
      }),
    });
  } catch {
    // A poll that gets lost is tried again at the next interval.
    return { error: 'authorization_pending' };
  }
  const json: unknown = await response.json().catch(() => null);
  const token = tokenSchema.safeParse(json);
  if (token.success) return token.data;
  const error = tokenErrorSchema.safeParse(json);
  return { error: error.success ? error.data.error : 'authorization_pending' };
}

/** Starts a session: whatever belonged to somebody else is cleared first, their outbox excepted. */
async function begin(services: Services, serverUrl: string, token: string): Promise<void> {
  const { db, fetcher } = services;
  const { value: me } = await callApi(fetcher, {
    serverUrl,
    token,
    path: '/v1/me',
    answer: meSchema,
  });
  if (!me) throw new RuntimeError('server-error');
  const session: Session = {
    serverUrl,
    token,
    userId: me.user.id,
    userName: me.user.name,
    userEmail: me.user.email,
    workspaceId: me.workspace.id,
    workspaceName: me.workspace.name,
    role: me.role,
  };
  const catalogue = await readKept(db, 'catalogue');
  if (catalogue && catalogue.owner !== ownerOf(session)) await clearPersonal(db);
  await keep(db, 'session', session);
  await keep(db, 'connection', { status: 'ok', problem: null });
  await forget(db, 'login');
  services.library.invalidate();
  await notifyPages({ changed: 'status' });
  await sync(services).catch(() => undefined);
  await flushQuietly(services, true);
}
