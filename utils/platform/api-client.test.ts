import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callApi } from './api-client.ts';

const request = {
  serverUrl: 'https://cuecard.example',
  path: '/v1/me',
  answer: z.object({ ok: z.boolean() }),
  token: 't',
};
const answering = (body: BodyInit | null, init: ResponseInit = {}) =>
  callApi(async () => new Response(body, init), request);

describe('a call to the API', () => {
  test('answers what was agreed, with its ETag', async () => {
    expect(await answering('{"ok":true}', { headers: { etag: '"7"' } })).toEqual({
      value: { ok: true },
      etag: '"7"',
    });
  });

  test('answers null for what an older server doesn’t know, where that may be', async () => {
    const older = async () => new Response('{"code":"not-found"}', { status: 404 });
    expect(await callApi(older, { ...request, mayLack: true })).toEqual({
      value: null,
      etag: null,
    });
    await expect(callApi(older, request)).rejects.toMatchObject({ code: 'server-error' });
  });

  test('answers null when nothing has changed', async () => {
    expect(await answering(null, { status: 304 })).toMatchObject({ value: null });
  });

  test.each([
    ['a page of a captive portal', '<html>Welcome to the airport</html>', 200],
    ['JSON of another shape', '{"ok":"maybe"}', 200],
    ['an error of a proxy', 'Bad gateway', 502],
    ['nothing at all', '', 200],
  ])('never believes %s', async (_name, body, status) => {
    await expect(answering(body, { status })).rejects.toMatchObject({ code: 'server-error' });
  });

  test('tells a session that has ended from a server that is away', async () => {
    await expect(answering('{}', { status: 401 })).rejects.toMatchObject({ code: 'signed-out' });
    const away = callApi(() => Promise.reject(new TypeError('Failed to fetch')), request);
    await expect(away).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('sends the token, and no cookie', async () => {
    let seen: RequestInit | undefined;
    await callApi(async (_url, init) => {
      seen = init;
      return new Response('{"ok":true}');
    }, request);
    expect(seen?.headers).toMatchObject({ authorization: 'Bearer t' });
    expect(seen?.credentials).toBe('omit');
  });
});
