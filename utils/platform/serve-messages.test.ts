import { describe, expect, test } from 'vitest';
import type { BackgroundHandlers } from './serve-messages.ts';
import { answer } from './serve-messages.ts';
import { RuntimeError } from './runtime-error.ts';

const id = 'own-id';
const origin = 'chrome-extension://own-id/';
const page = { id, url: `${origin}sidepanel.html`, tab: { id: 7 }, frameId: 3 };
const content = { id, url: 'https://mail.google.com/mail/u/0/', tab: { id: 7 }, frameId: 0 };

const handlers = new Proxy({} as BackgroundHandlers, {
  get: () => (input: unknown) => Promise.resolve({ got: input }),
});
const ask = (message: unknown, sender: object, using = handlers) =>
  answer(using, id, origin, message, sender);

describe('the background answers', () => {
  test('a page of ours', async () => {
    expect(await ask({ name: 'status.get', input: {} }, page)).toEqual({
      ok: true,
      value: { got: {} },
    });
  });

  test('nobody but this extension', () => {
    expect(
      ask({ name: 'status.get', input: {} }, { ...page, id: 'another-extension' }),
    ).toBeUndefined();
  });

  test('nothing it does not know', () => {
    expect(ask({ name: 'constructor', input: {} }, page)).toBeUndefined();
    expect(ask({ name: 'no.such', input: {} }, page)).toBeUndefined();
    expect(ask('status.get', page)).toBeUndefined();
  });

  test('no content script that asks for what only our pages may', async () => {
    for (const name of [
      'sidebar.get',
      'content.insert',
      'frame.claim',
      'session.signOut',
      'me.events',
    ]) {
      expect(await ask({ name, input: {} }, content)).toMatchObject({
        ok: false,
        code: 'invalid-message',
      });
    }
  });

  test('no page of ours that reports as a host’s page', async () => {
    const message = { name: 'frame.vouch', input: { nonce: 'x'.repeat(20) } };
    expect(await ask(message, page)).toMatchObject({ ok: false, code: 'invalid-message' });
    expect(await ask(message, content)).toMatchObject({ ok: true });
  });

  test('no insertion that no person clicked', async () => {
    const input = {
      tabId: 7,
      id: '01900000-0000-7000-8000-000000000000',
      recordKey: 'r',
      token: 'x'.repeat(20),
    };
    expect(
      await ask({ name: 'content.insert', input: { ...input, trusted: false } }, page),
    ).toMatchObject({
      ok: false,
      code: 'invalid-message',
    });
    expect(
      await ask({ name: 'content.insert', input: { ...input, trusted: true } }, page),
    ).toMatchObject({ ok: true });
  });

  test('malformed input with the field at fault', async () => {
    const answered = await ask({ name: 'sidebar.get', input: { tabId: 'seven' } }, page);
    expect(answered).toEqual({ ok: false, code: 'invalid-message', detail: 'sidebar.get: tabId' });
  });

  test('failures by their code', async () => {
    const failing = (error: Error) =>
      ask({ name: 'status.get', input: {} }, page, {
        ...handlers,
        'status.get': () => Promise.reject(error),
      } as BackgroundHandlers);
    expect(await failing(new RuntimeError('signed-out'))).toMatchObject({ code: 'signed-out' });
    expect(await failing(new DOMException('full', 'QuotaExceededError'))).toMatchObject({
      code: 'storage-full',
    });
    expect(await failing(new Error('bug'))).toMatchObject({ code: 'internal' });
  });
});
