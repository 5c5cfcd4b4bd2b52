import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { createMailer, type Mailer } from '../../server/mail/create-mailer.ts';
import { changeMyDigest } from '../../server/services/digest/my-digest.ts';
import { createWeeklyJob } from '../../server/services/digest/weekly-job.ts';
import { findCaller } from '../../server/services/people/find-caller.ts';
import { createScheduler } from '../../server/services/schedule/scheduler.ts';
import type { System } from '../../server/services/system.ts';
import { digestSchema } from '../../utils/contract/digest.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A Wednesday; Berlin is an hour ahead of UTC. */
const wednesday = Date.parse('2026-11-18T12:00:00Z');
const monday7 = Date.parse('2026-11-23T06:00:00Z');
const week = '2026-W47';
const never = new AbortController().signal;

onBothEngines((world) => {
  const mails: { to: string[]; source: string }[] = [];
  let refuses = false;
  let mailer: Mailer;
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (chunk) => (source += String(chunk)));
      stream.on('end', () => {
        if (refuses) return done(new Error('not now'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, source });
        return done();
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', () => listening()));
    const { port } = smtp.server.address() as { port: number };
    const smtpUrl = `smtp://127.0.0.1:${String(port)}`;
    mailer = createMailer({ smtpUrl, from: 'Cuecard <letters@cue.example>' });
  });
  afterAll(async () => {
    mailer.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });
  const withMail = (): System => ({ ...world().system, mail: mailer });
  const run = (home: TestWorkspace, at: number, system: System = withMail()) => {
    world().clock.now = at;
    return createWeeklyJob(system).run(at, home.id, never);
  };
  const send = async (as: TestPerson, events: object[]) => {
    const sent = { as, body: { events } };
    const { results } = await world().json<{ results: { status: string }[] }>(
      200,
      'POST',
      '/v1/events',
      sent,
    );
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['stored']));
  };
  const read = async (as: TestPerson, name = week) =>
    digestSchema.parse(await world().json(200, 'GET', `/v1/digest/${name}`, { as }));
  const messages = (home: TestWorkspace) =>
    world()
      .system.db.selectFrom('webhook_message')
      .select(['type', 'payload'])
      .where('workspace_id', '=', home.id)
      .orderBy('type')
      .execute();
  const addWebhook = (home: TestWorkspace) => {
    const types = ['digest.weekly', 'goal.reached', 'goal.missed'];
    const body = { url: 'https://hooks.example', types };
    return world().json(201, 'POST', '/v1/webhooks', { as: home.admin, body });
  };
  const subscribe = async (home: TestWorkspace, person: TestPerson, byMail = true) => {
    const user = { id: person.userId, name: '', email: person.email };
    const caller = await findCaller(world().system.db, user, home.id);
    if (caller === null) throw new Error('no such caller');
    return changeMyDigest(withMail(), caller, { byMail });
  };

  /** A week with something of everything. */
  async function livedWeek() {
    world().clock.now = wednesday - 30 * dayMs;
    const home = await world().foundWorkspace();
    const used = await approvedAsset(world(), home, { title: 'Taken & liked' });
    const unused = await approvedAsset(world(), home);
    world().clock.now = wednesday;
    const added = await approvedAsset(world(), home, { title: 'New this week' });
    await draftAsset(world(), home);
    await patch(world(), home, `/v1/assets/${unused}`, { status: 'retired' });
    // What is far ahead of the server's clock would be taken for now.
    world().clock.now = monday7;
    const event = (at: number, fields: object) => ({ id: newId(), at, assetId: used, ...fields });
    await send(home.rep, [
      event(wednesday, { kind: 'shown' }),
      event(wednesday, { kind: 'inserted' }),
      event(wednesday - 7 * dayMs, { kind: 'copied' }),
      // Sunday, a minute before midnight; and the minute after.
      event(monday7 - 7 * hourMs - 60_000, { kind: 'copied' }),
      event(monday7 - 7 * hourMs + 60_000, { kind: 'copied' }),
      event(wednesday, { kind: 'feedback', verdict: 'outdated', comment: 'old' }),
    ]);
    const asked = { id: newId(), at: wednesday, kind: 'asked', wanted: 'Cold storage' };
    await send(home.rep2, [asked]);
    return { home, used, unused, added };
  }

  test('a digest says what the overview says of the same seven days', async () => {
    const { home, used, unused, added } = await livedWeek();
    world().clock.now = monday7 - 7 * hourMs - 1;
    const overview = await world().json<Overview>(200, 'GET', '/v1/stats/overview?days=7', {
      as: home.marketer,
    });
    for (const at of [world().clock.now, monday7, monday7 + 20 * dayMs]) {
      world().clock.now = at;
      const digest = await read(home.marketer);
      expect(digest).toMatchObject({
        from: '2026-11-16',
        to: '2026-11-22',
        isOver: at >= monday7,
        used: { count: 2, previous: 1 },
        mostUsed: [{ id: used, title: 'Taken & liked', used: 2 }],
        waiting: {
          feedback: 1,
          oldestFeedbackAt: wednesday,
          inReview: { assets: 0, messages: 0 },
          toVerify: { overdue: 0, held: 0 },
        },
        changed: {
          approved: { count: 1, contents: [{ id: added }] },
          retired: { count: 1, contents: [{ id: unused }] },
        },
      });
      expect(digest.used).toEqual({
        count: overview.funnel.used,
        previous: overview.previousFunnel.used,
      });
      expect(digest.shown).toBe(overview.funnel.shown);
      expect(digest.activeReps).toEqual(overview.activeReps);
      const { count, of } = overview.neverUsed;
      expect(digest.missing.neverUsed).toEqual({ count, of });
      expect(digest.waiting.feedback).toBe(overview.feedbackWaiting.count);
      expect(digest.missing.mostWanted).toEqual([{ text: 'Cold storage', people: 1 }]);
    }
  });

  test('there is no letter of a week that has not begun, or is none', async () => {
    world().clock.now = wednesday;
    const home = await world().foundWorkspace();
    for (const name of ['2026-W48', '2025-W53', '2026-47', 'last']) {
      await world().json(404, 'GET', `/v1/digest/${name}`, { as: home.marketer });
    }
    expect((await read(home.marketer)).isOver).toBe(false);
  });

  test('it is told on Monday at seven by the workspace’s clock, once', async () => {
    const { home } = await livedWeek();
    await addWebhook(home);
    await run(home, monday7 - 60_000);
    expect(await messages(home)).toEqual([]);
    await Promise.all([run(home, monday7), run(home, monday7), run(home, monday7)]);
    await run(home, monday7 + hourMs);
    const told = await messages(home);
    expect(told.map(({ type }) => type)).toEqual(['digest.weekly']);
    expect(JSON.parse(told[0]?.payload ?? '')).toMatchObject({ week, used: 2, gaps: 1 });
  });

  test('after a morning off it is told on the same day, and on no other', async () => {
    const { home } = await livedWeek();
    await addWebhook(home);
    await run(home, monday7 + dayMs);
    expect(await messages(home)).toEqual([]);
    const other = (await livedWeek()).home;
    await addWebhook(other);
    await run(other, monday7 + 16 * hourMs);
    expect(await messages(other)).toHaveLength(1);
  });

  test('what became of a goal is told once a week has ended, also later in the week', async () => {
    const { home } = await livedWeek();
    await addWebhook(home);
    world().clock.now = wednesday;
    const goals = [
      { title: 'Half of us', side: 'sales', measure: 'active-reps', target: 50 },
      { title: 'Answered', side: 'marketing', measure: 'feedback-answered', within: 3, target: 80 },
      { title: 'Nothing to count', side: 'sales', measure: 'content-verified', target: 80 },
    ];
    for (const body of goals)
      await world().json(201, 'POST', '/v1/goals', { as: home.marketer, body });
    world().clock.now = monday7;
    const late = { ...goals[0], title: 'Agreed on later' };
    await world().json(201, 'POST', '/v1/goals', { as: home.marketer, body: late });
    await run(home, monday7 + 3 * dayMs);
    await run(home, monday7 + 3 * dayMs + hourMs);
    const told = (await messages(home)).map(({ type, payload }) => [
      type,
      JSON.parse(payload) as object,
    ]);
    expect(told).toMatchObject([
      ['goal.missed', { title: 'Answered', value: 0, of: 1, target: 80, week }],
      ['goal.reached', { title: 'Half of us', value: 100, of: 2, target: 50, week }],
    ]);
  });

  test('who wants it gets it by mail, once, in text and HTML, and can leave with one click', async () => {
    const { home } = await livedWeek();
    mails.length = 0;
    world().clock.now = wednesday;
    expect(await subscribe(home, home.marketer)).toEqual({ byMail: true, canMail: true });
    await subscribe(home, home.admin);
    await run(home, monday7 - 60_000);
    expect(mails).toEqual([]);
    await Promise.all([run(home, monday7), run(home, monday7)]);
    await run(home, monday7 + hourMs);
    expect(mails.flatMap(({ to }) => to).toSorted()).toEqual(
      [home.marketer.email, home.admin.email].toSorted(),
    );
    const mine = mails.find(({ to }) => to.includes(home.marketer.email))?.source ?? '';
    const plain = mine.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=');
    expect(plain).toContain('Content-Type: text/plain');
    expect(plain).toContain('Content-Type: text/html');
    expect(plain).toContain(`http://cue.test/digest/${week}`);
    expect(plain).toContain('Taken &amp; liked');
    expect(plain).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const [, token = ''] = /List-Unsubscribe:\s+<[^>]*token=([^>]+)>/.exec(mine) ?? [];
    const path = `/v1/digest/unsubscribe?token=${token}`;
    const leave = () =>
      world().call('POST', path, {
        raw: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect([(await leave()).status, (await leave()).status]).toEqual([204, 204]);
    mails.length = 0;
    await run(home, monday7 + 7 * dayMs);
    expect(mails.flatMap(({ to }) => to)).toEqual([home.admin.email]);
  });

  test('what the mail server refused is tried again on the same day', async () => {
    const { home } = await livedWeek();
    mails.length = 0;
    world().clock.now = wednesday;
    await subscribe(home, home.marketer);
    refuses = true;
    await expect(run(home, monday7)).rejects.toThrow(/not now/);
    refuses = false;
    await run(home, monday7 + 60_000);
    expect(mails).toEqual([]);
    await run(home, monday7 + 6 * 60_000);
    expect(mails).toHaveLength(1);
    await run(home, monday7 + 12 * 60_000);
    expect(mails).toHaveLength(1);
  });

  test('it comes no more to whoever is a rep by now, and not for the week it was turned on in', async () => {
    const { home } = await livedWeek();
    mails.length = 0;
    world().clock.now = monday7 + hourMs;
    await subscribe(home, home.marketer);
    await run(home, monday7 + 2 * hourMs);
    expect(mails).toEqual([]);
    const body = { role: 'rep' };
    const path = `/v1/people/${home.marketer.userId}`;
    await world().json(200, 'PATCH', path, { as: home.admin, body });
    await run(home, monday7 + 7 * dayMs);
    expect(mails).toEqual([]);
  });

  test('without a mail server it can’t be turned on, and is told all the same', async () => {
    const { home } = await livedWeek();
    await addWebhook(home);
    const as = home.marketer;
    expect(await world().json(200, 'GET', '/v1/me/digest', { as })).toEqual({
      byMail: false,
      canMail: false,
    });
    await world().json(409, 'PUT', '/v1/me/digest', { as, body: { byMail: true } });
    await world().json(200, 'PUT', '/v1/me/digest', { as, body: { byMail: false } });
    await run(home, monday7, world().system);
    expect(await messages(home)).toHaveLength(1);
  });

  test('the scheduler of two processes tells one digest', async () => {
    const { home } = await livedWeek();
    await addWebhook(home);
    world().clock.now = monday7;
    const failures: unknown[] = [];
    const schedulers = [1, 2].map(() =>
      createScheduler({
        db: world().system.db,
        now: () => world().clock.now,
        jobs: [createWeeklyJob(world().system)],
        report: (error) => failures.push(error),
      }),
    );
    await Promise.all(schedulers.map((scheduler) => scheduler.tick()));
    expect(failures).toEqual([]);
    expect(await messages(home)).toHaveLength(1);
  });
});
