import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSetupLink } from '../../server/services/setup/setup-link.ts';
import { onBothEngines } from './support/on-engines.ts';
import { createWorld, engines, newId, type TestPerson, type World } from './support/world.ts';

const extension = { origin: 'chrome-extension://abcdefghijklmnop' };
const page = { origin: 'http://cue.test' };
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? '';

onBothEngines((world) => {
  const admin = {
    workspaceName: 'Acme',
    timeZone: 'Europe/Lisbon',
    name: 'Ana',
    email: 'Ana@acme.example',
    password: 'correct horse battery',
  };
  let cookie = '';

  test('the set-up link works once, and signs the first admin in', async () => {
    expect(await world().json(200, 'GET', '/v1/setup')).toEqual({ open: true });
    const first = await createSetupLink(world().system);
    const token = tokenIn((await createSetupLink(world().system)) ?? '');
    const setUp = (body: object) => world().call('POST', '/v1/setup', { body });

    expect((await setUp({ ...admin, token: tokenIn(first ?? '') })).status).toBe(403);
    expect((await setUp({ ...admin, token, timeZone: 'Mars/Olympus' })).status).toBe(400);
    const answers = await Promise.all([setUp({ ...admin, token }), setUp({ ...admin, token })]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201, 403]));
    expect((await setUp({ ...admin, token })).status).toBe(403);

    cookie = cookieOf(answers.find((answer) => answer.status === 201) ?? new Response());
    const me = await world().json(200, 'GET', '/v1/me', { headers: { cookie } });
    expect(me).toMatchObject({
      user: { name: 'Ana', email: 'ana@acme.example' },
      workspace: { name: 'Acme', timeZone: 'Europe/Lisbon' },
      role: 'admin',
    });
    expect(await world().json(200, 'GET', '/v1/setup')).toEqual({ open: false });
    expect(await createSetupLink(world().system)).toBeNull();
  });

  test('only the hash of a set-up token is stored', async () => {
    const other = await createWorld('sqlite');
    const token = tokenIn((await createSetupLink(other.system)) ?? '');
    const rows = await other.system.db.selectFrom('verification').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    await other.close();
  });

  test('a change by cookie must come from a page of the server', async () => {
    const body = { kind: 'deck', title: 'x', url: 'https://x.example' };
    const post = (headers: Record<string, string>) =>
      world().call('POST', '/v1/assets', { body, headers: { cookie, ...headers } });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(extension)).status).toBe(403);
    expect((await post({})).status).toBe(403);
    // A token that is none must not fall back to the cookie.
    expect((await post({ ...page, authorization: 'Bearer rubbish' })).status).toBe(401);
    expect((await post(page)).status).toBe(201);
  });

  test('an added person signs in by a link once, sets a password, and signs in by it', async () => {
    const call = { headers: { cookie, ...page } };
    const person = { email: 'rui@acme.example', name: 'Rui', role: 'rep' };
    const added = await world().json<{ person: { id: string }; signIn: { link: string } }>(
      201,
      'POST',
      '/v1/people',
      { ...call, body: person },
    );
    await world().json(409, 'POST', '/v1/people', { ...call, body: person });
    const verify = `/api/auth/magic-link/verify?token=${tokenIn(added.signIn.link)}`;
    const signedIn = await world().call('GET', verify);
    expect(signedIn.status).toBe(200);
    expect(cookieOf(await world().call('GET', verify))).toBe('');

    const mine = { headers: { cookie: cookieOf(signedIn), ...page } };
    await world().json(400, 'POST', '/v1/me/password', { ...mine, body: { newPassword: 'short' } });
    const newPassword = 'another long password';
    const set = await world().call('POST', '/v1/me/password', { ...mine, body: { newPassword } });
    expect(set.status).toBe(204);
    const signIn = (password: string) =>
      world().call('POST', '/api/auth/sign-in/email', {
        body: { email: person.email, password },
        headers: page,
      });
    expect((await signIn('not the password')).status).toBe(401);
    const again = await signIn(newPassword);
    const me = { headers: { cookie: cookieOf(again) } };
    expect(await world().json(200, 'GET', '/v1/me', me)).toMatchObject({ role: 'rep' });

    const path = `/v1/people/${added.person.id}`;
    await world().json(200, 'PATCH', path, { ...call, body: { role: 'marketer' } });
    expect(await world().json(200, 'GET', '/v1/me', me)).toMatchObject({ role: 'marketer' });
    const { people } = await world().json<{ people: { id: string; role: string }[] }>(
      200,
      'GET',
      '/v1/people',
      me,
    );
    const ana = people.find((each) => each.role === 'admin');
    await world().json(409, 'PATCH', `/v1/people/${ana?.id}`, { ...call, body: { role: 'rep' } });
    const link = await world().json<{ link: string }>(201, 'POST', `${path}/sign-in-link`, call);
    expect(link.link).toMatch(/^http:\/\/cue\.test\/welcome\?token=/);
  });

  test('of two admins who take each other’s role at once, one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const home = await world().foundWorkspace();
      const other = await world().addPerson(home.id, 'admin');
      const demote = async (as: TestPerson, whom: TestPerson) => {
        const call = { as, body: { role: 'rep' } };
        return (await world().call('PATCH', `/v1/people/${whom.userId}`, call)).status;
      };
      const answers = await Promise.all([demote(home.admin, other), demote(other, home.admin)]);
      const { people } = await world().json<{ people: { role: string }[] }>(
        200,
        'GET',
        '/v1/people',
        { as: home.marketer },
      );
      expect(people.filter((each) => each.role === 'admin')).toHaveLength(1);
      expect(answers.filter((status) => status === 200)).toHaveLength(1);
      // Too late to be an admin at all, or the last one.
      expect(answers.some((status) => status === 409 || status === 403)).toBe(true);
    }
  });

  test('an old session can not set a password', async () => {
    const home = await world().foundWorkspace();
    await world()
      .system.db.updateTable('session' as never)
      .set({ createdAt: new Date(Date.now() - 7_200_000).toISOString() } as never)
      .where('token' as never, '=', home.rep.token as never)
      .execute();
    const body = { newPassword: 'a fine long password' };
    const answer = await world().call('POST', '/v1/me/password', { as: home.rep, body });
    expect(answer.status).toBe(403);
  });

  test('nobody signs up, makes workspaces or changes roles past our endpoints', async () => {
    const home = await world().foundWorkspace();
    for (const path of [
      'sign-up/email',
      'organization/create',
      'organization/update-member-role',
      'update-user',
      'sign-in/magic-link',
    ]) {
      const answer = await world().call('POST', `/api/auth/${path}`, {
        as: home.rep,
        body: {
          email: 'a@b.example',
          password: 'x'.repeat(12),
          name: 'x',
          slug: 'x',
          role: 'admin',
        },
        headers: page,
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  test('an extension connects by the device flow, from its own origin', async () => {
    const post = <T>(status: number, path: string, body: object, headers: Record<string, string>) =>
      world().json<T>(status, 'POST', `/api/auth/device/${path}`, { body, headers });
    const client_id = 'cuecard-extension';
    await post(400, 'code', { client_id: 'another' }, extension);
    const code = await post<Record<string, string>>(
      200,
      'code',
      { client_id },
      {
        ...extension,
        cookie: 'some=cookie',
        'sec-fetch-site': 'cross-site',
      },
    );
    expect(code.verification_uri).toBe('http://cue.test/device');
    const ask = {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: code.device_code,
      client_id,
    };
    // Of another code: the server asks for five seconds between two questions for one.
    const other = await post<Record<string, string>>(200, 'code', { client_id }, extension);
    const early = { ...ask, device_code: other.device_code };
    expect(await post(400, 'token', early, extension)).toMatchObject({
      error: 'authorization_pending',
    });

    const signedIn = { cookie, ...page };
    const userCode = code.user_code;
    await post(401, 'approve', { userCode }, page);
    await world().json(200, 'GET', `/api/auth/device?user_code=${userCode}`, { headers: signedIn });
    await post(403, 'approve', { userCode }, { ...signedIn, origin: 'https://evil.example' });
    await post(200, 'approve', { userCode }, signedIn);
    const answer = await post<{ access_token: string }>(200, 'token', ask, extension);
    const token = { userId: '', email: '', token: answer.access_token };
    const me = await world().call('GET', '/v1/me', { as: token, headers: extension });
    expect(me.status).toBe(200);
    expect(me.headers.get('access-control-allow-origin')).toBe(extension.origin);
    expect(me.headers.get('access-control-allow-credentials')).toBeNull();
    await post(400, 'token', ask, extension);
  });

  test('an extension signs out from its own origin, and its token is void', async () => {
    const home = await world().foundWorkspace();
    const preflight = await world().call('OPTIONS', '/api/auth/sign-out', {
      headers: {
        ...extension,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(extension.origin);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');

    const signOut = (headers: Record<string, string>, as?: TestPerson) =>
      world().call('POST', '/api/auth/sign-out', { as, headers, body: {} });
    const me = async (call: object) => (await world().call('GET', '/v1/me', call)).status;
    // A browser sends the dashboard's cookie along where the extension was given the host.
    const fetched = { ...extension, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    const answer = await signOut({ ...fetched, cookie }, home.rep);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(extension.origin);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await me({ as: home.rep })).toBe(401);
    expect(await me({ headers: { cookie } })).toBe(200);
    expect((await signOut(fetched, home.rep2)).status).toBe(200);
    expect(await me({ as: home.rep2 })).toBe(401);

    // By cookie it stays for our own pages.
    expect((await signOut({ ...fetched, cookie })).status).toBe(403);
    expect(await me({ headers: { cookie } })).toBe(200);
  });

  test('preflights of extensions are answered, also into a private network; others are not', async () => {
    const preflight = (origin: string) =>
      world().call('OPTIONS', '/v1/events', {
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
          'access-control-request-private-network': 'true',
        },
      });
    for (const origin of [extension.origin, 'moz-extension://0b1c-22']) {
      const { headers, status } = await preflight(origin);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-headers')).toContain('if-none-match');
      expect(headers.get('access-control-allow-private-network')).toBe('true');
      expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
    }
    const { headers } = await preflight('https://evil.example');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-private-network')).toBeNull();
    const refused = await world().call('GET', '/v1/me', { headers: extension });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      401,
      extension.origin,
    ]);
  });
});

describe.each(engines)('limits and failures on %s', (engine) => {
  let world: World;
  beforeAll(async () => {
    const rateLimits = { perPerson: 5, signIn: 3 };
    world = await createWorld(engine, {
      rateLimits,
      trustedProxies: 1,
      publicUrl: 'https://cue.test',
    });
  });
  afterAll(async () => {
    await world.close();
  });

  test('behind https cookies are Secure', async () => {
    const body = {
      token: tokenIn((await createSetupLink(world.system)) ?? ''),
      workspaceName: 'Acme',
      timeZone: 'UTC',
      name: 'Ana',
      email: 'ana@acme.example',
      password: 'correct horse battery',
    };
    const answer = await world.call('POST', '/v1/setup', { body });
    expect(answer.headers.getSetCookie().join('\n')).toMatch(/^__Secure-.*HttpOnly/i);
    expect(answer.headers.getSetCookie().every((cookie) => /; Secure/i.test(cookie))).toBe(true);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  });

  test('who asks too often is told to wait; others are not', async () => {
    const home = await world.foundWorkspace();
    const ask = async (as = home.rep) => (await world.call('GET', '/v1/me', { as })).status;
    expect([await ask(), await ask(), await ask(), await ask(), await ask()]).toEqual(
      Array(5).fill(200),
    );
    const refused = await world.call('GET', '/v1/me', { as: home.rep });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect(await refused.json()).toMatchObject({ code: 'rate-limited' });
    expect(await ask(home.rep2)).toBe(200);
  });

  test('behind a proxy each caller has a limit of their own, whatever they forge', async () => {
    const signIn = async (forwardedFor: string) => {
      const body = { email: 'nobody@acme.example', password: 'not the password' };
      const headers = { 'x-forwarded-for': forwardedFor };
      return (await world.call('POST', '/api/auth/sign-in/email', { body, headers })).status;
    };
    for (const forged of ['', '198.51.100.1, ', '198.51.100.2, ']) {
      expect(await signIn(`${forged}203.0.113.1`)).toBe(401);
    }
    expect(await signIn('198.51.100.3, 203.0.113.1')).toBe(429);
    expect(await signIn('203.0.113.2')).toBe(401);
  });

  test('a database that is gone answers 503, and its words are not told', async () => {
    const home = await world.foundWorkspace();
    await world.system.close();
    const body = { events: [{ id: newId() }] };
    const answer = await world.call('POST', '/v1/events', { as: home.rep, body });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
    expect((await world.call('GET', '/readyz')).status).toBe(503);
    expect((await world.call('GET', '/healthz')).status).toBe(200);
  });
});
