import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Webhook as Verifier } from 'standardwebhooks';
import { inTransaction } from '../../server/db/transaction.ts';
import { createForgetJob } from '../../server/services/webhooks/forget-job.ts';
import { queueWebhooks } from '../../server/services/webhooks/queue-webhooks.ts';
import { createWebhookSender } from '../../server/services/webhooks/webhook-sender.ts';
import {
  webhookListSchema,
  webhookMadeSchema,
  webhookMessageListSchema,
  webhookTypes,
  type WebhookMade,
} from '../../utils/contract/webhooks.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { startReceiver, type Receiver } from './support/receiver.ts';
import { newId, type TestWorkspace } from './support/world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

onBothEngines(
  (world) => {
    let receiver: Receiver;
    let home: TestWorkspace;
    beforeAll(async () => {
      receiver = await startReceiver();
    });
    afterAll(() => receiver.close());
    beforeEach(async () => {
      // Nothing of the test before is still on its way.
      if (home !== undefined) {
        await world().system.db.deleteFrom('webhook').where('workspace_id', '=', home.id).execute();
      }
      home = await world().foundWorkspace();
      receiver.received.length = 0;
      receiver.answer = { status: 204 };
      world().clock.now = Math.max(world().clock.now, Date.now());
    });

    const add = async (fields: object = {}): Promise<WebhookMade> => {
      const body = { url: receiver.url, types: [...webhookTypes], ...fields };
      const call = { as: home.admin, body };
      return webhookMadeSchema.parse(await world().json(201, 'POST', '/v1/webhooks', call));
    };
    const filled = { id: newId(), title: 'Cold storage', contentId: null, contentTitle: '' };
    const queue = (workspaceId = home.id, count = 1) =>
      inTransaction(world().system.db, (tx) => {
        const payloads = Array.from({ length: count }, () => ({ ...filled, id: newId() }));
        return queueWebhooks(tx, workspaceId, 'request.filled', payloads, world().clock.now);
      });
    const send = () => world().system.webhooks.send();
    const later = async (ms: number) => {
      world().clock.now += ms;
      await send();
    };
    const log = async (id: string) => {
      const path = `/v1/webhooks/${id}/messages`;
      const answer = await world().json(200, 'GET', path, { as: home.admin });
      return webhookMessageListSchema.parse(answer).messages;
    };
    const list = async () => {
      const answer = await world().json(200, 'GET', '/v1/webhooks', { as: home.admin });
      return webhookListSchema.parse(answer).webhooks;
    };

    test('a message is signed as the specification has it, and says no more than it must', async () => {
      const { secret, id } = await add();
      world().clock.now = Date.now();
      await queue();
      await send();
      const [got] = receiver.received;
      const headers = got?.headers as Record<string, string>;
      expect(new Verifier(secret).verify(got?.body ?? '', headers)).toEqual({
        type: 'request.filled',
        timestamp: new Date(world().clock.now).toISOString(),
        data: { ...filled, id: expect.any(String), url: 'http://cue.test/gaps' },
      });
      expect(() => new Verifier(secret).verify(`${got?.body} `, headers)).toThrow(/signature/i);
      const [message] = await log(id);
      expect(message).toMatchObject({ id: headers['webhook-id'], state: 'sent', nextAt: null });
      expect(message?.attempts).toMatchObject([{ status: 204, said: '' }]);
    });

    test('the secret is told once; a new one signs beside the old one for a day', async () => {
      const { secret, id } = await add();
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(JSON.stringify([await list(), await log(id)])).not.toContain(secret.slice(6));
      world().clock.now = Date.now();
      const rotated = webhookMadeSchema.parse(
        await world().json(200, 'POST', `/v1/webhooks/${id}/rotate`, { as: home.admin }),
      );
      expect(rotated.secret).not.toBe(secret);
      await queue();
      await send();
      const first = receiver.received[0];
      expect(String(first?.headers['webhook-signature']).split(' ')).toHaveLength(2);
      for (const each of [secret, rotated.secret]) {
        new Verifier(each).verify(first?.body ?? '', first?.headers as Record<string, string>);
      }
      world().clock.now += day + 1;
      await queue();
      await send();
      expect(String(receiver.received[1]?.headers['webhook-signature'])).not.toContain(' ');
      expect((await list())[0]?.formerUntil).toBeNull();
    });

    test('what fails is tried again with pauses, under the same id, until it gets through', async () => {
      const { id } = await add();
      receiver.answer = { status: 500, body: 'the shop\u0000 is shut' };
      await queue();
      await send();
      await later(3_000);
      expect(receiver.received).toHaveLength(1);
      await later(4_000);
      expect(receiver.received).toHaveLength(2);
      await later(4 * minute);
      expect(receiver.received).toHaveLength(2);
      expect(await list()).toMatchObject([{ waiting: 1, state: 'on', last: { status: 500 } }]);
      receiver.answer = { status: 200, body: 'thanks' };
      await later(3 * minute);
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
      const times = receiver.received.map(({ headers }) => headers['webhook-timestamp']);
      expect(new Set(times).size).toBe(3);
      const [message] = await log(id);
      expect(message?.attempts.map(({ status, said }) => [status, said])).toEqual([
        [500, 'the shop is shut'],
        [500, 'the shop is shut'],
        [200, 'thanks'],
      ]);
      expect(await list()).toMatchObject([{ waiting: 0, failingSince: null }]);
    });

    test('a receiver that asks to be left alone is, with every message, for a day at most', async () => {
      const { id } = await add();
      const busy = (value: string) => ({ status: 429, headers: { 'retry-after': value } });
      receiver.answer = busy('120');
      await queue(home.id, 12);
      await send();
      // Ten go out side by side; what stands behind them waits without being tried.
      expect(receiver.received).toHaveLength(10);
      await later(minute);
      expect(receiver.received).toHaveLength(10);
      const untried = (await log(id)).filter(({ attempts }) => attempts.length === 0);
      expect(untried).toHaveLength(2);
      receiver.answer = { status: 204 };
      await later(2 * minute);
      expect((await log(id)).every(({ state }) => state === 'sent')).toBe(true);

      receiver.answer = { ...busy(String(7 * 24 * 3600)), status: 503 };
      receiver.received.length = 0;
      await queue();
      await send();
      await later(23 * hour);
      expect(receiver.received).toHaveLength(1);
      await later(2 * hour);
      expect(receiver.received).toHaveLength(2);
      // It asks for less than our own next pause: that stays.
      receiver.answer = busy('1');
      await later(24 * hour + minute);
      await later(10 * minute);
      expect(receiver.received).toHaveLength(3);
    });

    test('a webhook through which nothing gets for three days is turned off, and says so', async () => {
      const { id } = await add();
      receiver.answer = { status: 503 };
      await queue();
      await send();
      for (let hours = 0; hours < 96; hours += 1) await later(hour);
      expect(receiver.received).toHaveLength(10);
      expect(await list()).toMatchObject([{ state: 'failing', waiting: 0 }]);
      expect((await log(id))[0]).toMatchObject({ state: 'failed', nextAt: null });
      await queue();
      expect(await log(id)).toHaveLength(1);
      const on = { as: home.admin, body: { state: 'on' } };
      const again = await world().json(200, 'PATCH', `/v1/webhooks/${id}`, on);
      expect(again).toMatchObject({ state: 'on', failingSince: null });
    });

    test('an address that is gone is told nothing more', async () => {
      const { id } = await add();
      receiver.answer = { status: 410 };
      await queue(home.id, 15);
      await send();
      const told = receiver.received.length;
      expect(told).toBeLessThanOrEqual(10);
      await later(day);
      expect(receiver.received).toHaveLength(told);
      expect(await list()).toMatchObject([{ state: 'gone', waiting: 0 }]);
      const states = (await log(id)).map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['failed', 'dropped']));
    });

    test('a redirect is not followed, wherever it leads, and private places are not reached', async () => {
      const { id } = await add();
      const location = 'http://169.254.169.254/latest/meta-data';
      receiver.answer = { status: 302, headers: { location } };
      await queue();
      await send();
      expect((await log(id))[0]?.attempts).toMatchObject([{ status: 302 }]);
      const inside = await add({ url: 'http://10.0.0.7/hook' });
      await queue();
      await send();
      const [message] = await log(inside.id);
      expect(message).toMatchObject({ state: 'waiting', attempts: [{ status: null }] });
      expect(message?.attempts[0]?.said).toContain('public internet');
    });

    test('a receiver that hangs keeps nobody else waiting', async () => {
      const other = await startReceiver();
      const { id } = await add();
      receiver.answer = 'hang';
      await add({ url: other.url });
      // Seconds instead of fifteen: the same code, cut short by what fetches.
      const { db, fetchPublic } = world().system;
      const errors: unknown[] = [];
      const sender = createWebhookSender({
        db,
        now: () => world().clock.now,
        publicUrl: 'http://cue.test',
        report: (error) => errors.push(error),
        fetchPublic: (address, asked) => {
          expect(asked?.timeoutMs).toBe(15_000);
          return fetchPublic(address, { ...asked, timeoutMs: 1_500 });
        },
      });
      await queue();
      const started = Date.now();
      const sent = sender.send();
      await expect.poll(() => other.received.length, { timeout: 1_400, interval: 20 }).toBe(1);
      expect(Date.now() - started).toBeLessThan(1_400);
      await sent;
      expect((await log(id))[0]?.attempts).toMatchObject([{ status: null }]);
      expect((await log(id))[0]?.attempts[0]?.said).toContain('too long');
      expect(errors).toEqual([]);
      await other.close();
    });

    test('two processes send each message once', async () => {
      const { id } = await add();
      await add({ types: ['goal.missed'] });
      await queue(home.id, 40);
      const { db, fetchPublic } = world().system;
      const errors: unknown[] = [];
      const senders = [1, 2, 3].map(() =>
        createWebhookSender({
          db,
          fetchPublic,
          publicUrl: 'http://cue.test',
          now: () => world().clock.now,
          report: (error) => errors.push(error),
        }),
      );
      await Promise.all(senders.map((sender) => sender.send()));
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect([ids.length, new Set(ids).size, errors]).toEqual([40, 40, []]);
      expect(new Set((await log(id)).map(({ state }) => state))).toEqual(new Set(['sent']));
    });

    test('what is rolled back is not told, and what died with its process is told by another', async () => {
      await add();
      const failed = inTransaction(world().system.db, async (tx) => {
        await queueWebhooks(tx, home.id, 'request.filled', [filled], world().clock.now);
        throw new Error('roll back');
      });
      await expect(failed).rejects.toThrow('roll back');
      await send();
      expect(receiver.received).toEqual([]);
      await queue();
      const claimedUntil = world().clock.now + minute;
      await world()
        .system.db.updateTable('webhook_message')
        .set({ claimed_until: claimedUntil })
        .where('workspace_id', '=', home.id)
        .execute();
      await send();
      expect(receiver.received).toEqual([]);
      await later(minute);
      expect(receiver.received).toHaveLength(1);
    });

    test('nothing is made up for nobody: payloads are made only where somebody listens', async () => {
      await add({ types: ['goal.missed'] });
      let made = 0;
      await inTransaction(world().system.db, (tx) =>
        queueWebhooks(
          tx,
          home.id,
          'request.filled',
          async () => {
            made += 1;
            return [filled];
          },
          world().clock.now,
        ),
      );
      expect(made).toBe(0);
    });

    test('what reps have from now on is told, and what they no longer have', async () => {
      const { id } = await add({ types: ['content.approved', 'content.retired'] });
      const asset = await approvedAsset(world(), home, { title: 'Docks in a day' });
      const never = await draftAsset(world(), home);
      await patch(world(), home, `/v1/assets/${never}`, { status: 'retired' });
      await patch(world(), home, `/v1/assets/${asset}`, { title: 'Docks in an hour' });
      await patch(world(), home, `/v1/assets/${asset}`, { status: 'approved' });
      await patch(world(), home, `/v1/assets/${asset}`, { status: 'retired' });
      await send();
      const told = receiver.received.map(({ body }) => JSON.parse(body) as object);
      const of = { contentType: 'asset', contentId: asset };
      const url = `http://cue.test/asset/${asset}`;
      const kept = (type: string, data: object) => ({
        type,
        timestamp: expect.any(String),
        data: { ...of, url, ...data },
      });
      const title = 'Docks in an hour';
      expect(told).toHaveLength(3);
      expect(told).toEqual(
        expect.arrayContaining([
          kept('content.approved', { contentTitle: 'Docks in a day', version: 1 }),
          kept('content.approved', { contentTitle: title, version: 2 }),
          kept('content.retired', { contentTitle: title, replacementId: null }),
        ]),
      );
      expect(await log(id)).toHaveLength(3);
    });

    test('what reps write is told with their name, a bare verdict without, and what is rolled back not', async () => {
      const asset = await approvedAsset(world(), home, { title: 'Docks in a day' });
      const { id } = await add();
      const at = Date.now();
      const said = (fields: object) => ({ id: newId(), at, assetId: asset, ...fields });
      const events = [
        said({ kind: 'feedback', verdict: 'outdated', comment: 'says 2024' }),
        said({ kind: 'feedback', verdict: 'down' }),
        { id: newId(), at, kind: 'noted', note: 'objection', text: 'too dear' },
        said({ kind: 'inserted' }),
      ];
      const body = { events };
      await world().json(200, 'POST', '/v1/events', { as: home.rep, body });
      // Sent twice, told once.
      await world().json(200, 'POST', '/v1/events', { as: home.rep, body });
      const answer = { answer: 'It says 2026 now.' };
      await patch(world(), home, `/v1/feedback/${events[0]?.id}`, answer);
      await patch(world(), home, `/v1/feedback/${events[0]?.id}`, answer);
      const wanted = { title: 'Cold storage', wordings: [], answer: '' };
      const call = { as: home.marketer, body: wanted };
      const request = await world().json<{ id: string }>(201, 'POST', '/v1/requests', call);
      const filledBy = { state: 'filled', contentId: asset };
      await patch(world(), home, `/v1/requests/${request.id}`, filledBy);
      await send();
      const told = receiver.received.map(
        ({ body: sent }) => JSON.parse(sent) as { type: string; data: Record<string, unknown> },
      );
      const of = (type: string) =>
        told.filter((each) => each.type === type).map(({ data }) => data);
      const name = home.rep.email.slice(0, 8);
      expect(of('feedback.created')).toHaveLength(2);
      expect(of('feedback.created')).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            comment: 'says 2024',
            from: name,
            contentTitle: 'Docks in a day',
          }),
          expect.objectContaining({ verdict: 'down', comment: '', from: '' }),
        ]),
      );
      expect(of('note.created')).toMatchObject([
        { note: 'objection', text: 'too dear', from: name },
      ]);
      expect(of('feedback.answered')).toMatchObject([{ id: events[0]?.id, ...answer }]);
      expect(of('gap.requested')).toMatchObject([{ id: request.id, title: 'Cold storage' }]);
      expect(of('request.filled')).toMatchObject([
        { id: request.id, contentId: asset, contentTitle: 'Docks in a day' },
      ]);
      expect(told).toHaveLength(6);
      expect(JSON.stringify(told)).not.toContain(home.marketer.email.slice(0, 8));
      expect((await log(id)).every(({ state }) => state === 'sent')).toBe(true);
    });

    test('the log goes back a month; what still waits is kept', async () => {
      const { id } = await add();
      await queue();
      await send();
      receiver.answer = { status: 500 };
      await queue();
      const never = new AbortController().signal;
      const forget = (days: number) =>
        createForgetJob(world().system).run(world().clock.now + days * day, home.id, never);
      await forget(29);
      expect(await log(id)).toHaveLength(2);
      await forget(31);
      expect((await log(id)).map(({ state }) => state)).toEqual(['waiting']);
    });

    test('a test goes out at once, in the form that was chosen', async () => {
      const { id } = await add({ format: 'slack' });
      await world().json(202, 'POST', `/v1/webhooks/${id}/test`, { as: home.admin });
      await expect.poll(() => receiver.received.length, { timeout: 5_000 }).toBe(1);
      expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
        text: 'A test from Cuecard',
      });
      await send();
      const off = { as: home.admin, body: { state: 'off' } };
      await world().json(200, 'PATCH', `/v1/webhooks/${id}`, off);
      await world().json(409, 'POST', `/v1/webhooks/${id}/test`, { as: home.admin });
      expect(await log(id)).toHaveLength(1);
      expect((await world().call('DELETE', `/v1/webhooks/${id}`, { as: home.admin })).status).toBe(
        204,
      );
      expect(await list()).toEqual([]);
    });

    test('what is wrong with a webhook is said at its field', async () => {
      const refused = async (body: object) => {
        const call = { as: home.admin, body };
        const problem = await world().json<{ fields: { path: string }[] }>(
          400,
          'POST',
          '/v1/webhooks',
          call,
        );
        return problem.fields.map(({ path }) => path);
      };
      const { url } = receiver;
      expect(await refused({ url: 'ftp://x.example', types: ['goal.missed'] })).toEqual(['url']);
      const withPassword = 'https://name:word@x.example/hook';
      expect(await refused({ url: withPassword, types: ['goal.missed'] })).toEqual(['url']);
      expect(await refused({ url, types: [] })).toEqual(['types']);
      expect(await refused({ url, types: ['webhook.test'] })).toEqual(['types.0']);
      expect(await refused({ url, types: ['goal.missed'], format: 'irc' })).toEqual(['format']);
      expect(await refused({ url, types: ['goal.missed'], secret: 'mine' })).toEqual(['secret']);
    });
  },
  { allowPrivateFetch: ['127.0.0.1'] },
);
