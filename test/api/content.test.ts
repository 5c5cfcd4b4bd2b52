import { expect, test } from 'vitest';
import { everyone } from '../../utils/contract/audience.ts';
import type { Catalogue } from '../../utils/contract/catalogue.ts';
import {
  assetDetailSchema,
  assetListSchema,
  type AssetRecord,
  type MessageRecord,
} from '../../utils/contract/content.ts';
import {
  feedbackListSchema,
  feedbackSchema,
  myFeedbackListSchema,
} from '../../utils/contract/feedback.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { assetStatsSchema, overviewSchema } from '../../utils/contract/stats.ts';
import { approve, approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson } from './support/world.ts';

onBothEngines((world) => {
  const send = (as: TestPerson, ...events: object[]) => {
    const full = events.map((event) => ({ id: newId(), at: world().clock.now - 60_000, ...event }));
    return world().json(200, 'POST', '/v1/events', { as, body: { events: full } });
  };

  test('each step of a life is in the history; a forbidden one is a conflict', async () => {
    const home = await world().foundWorkspace();
    const id = await draftAsset(world(), home);
    const path = `/v1/assets/${id}`;
    const refused = await patch<Problem>(world(), home, path, { status: 'approved' }, 409);
    expect(refused).toMatchObject({ code: 'conflict', fields: [{ path: 'status' }] });
    await patch(world(), home, path, { status: 'in-review', note: 'please look' });
    await patch(world(), home, path, { status: 'approved' });
    await patch<Problem>(world(), home, path, { status: 'in-review' }, 409);
    await patch(world(), home, path, { title: 'Another' });
    await patch(world(), home, path, { status: 'retired', note: 'old' });
    await patch(world(), home, path, { status: 'draft' });
    const call = { as: home.marketer };
    const { asset, history } = assetDetailSchema.parse(await world().json(200, 'GET', path, call));
    expect(asset).toMatchObject({
      status: 'draft',
      title: 'Another',
      approvedVersion: 1,
      latestVersion: 2,
    });
    expect(history.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['status', 'retired', 'draft'],
      ['status', 'approved', 'retired'],
      ['edited', null, null],
      ['status', 'in-review', 'approved'],
      ['status', 'draft', 'in-review'],
      ['created', null, 'draft'],
    ]);
    expect(history.map((entry) => entry.note)).toContain('please look');
  });

  test('a refused change changes nothing, not even what came with it', async () => {
    const home = await world().foundWorkspace();
    const id = await draftAsset(world(), home, { title: 'Kept' });
    await patch(world(), home, `/v1/assets/${id}`, { title: 'Lost', status: 'approved' }, 409);
    const call = { as: home.marketer };
    const { asset, history } = await world().json<{ asset: AssetRecord; history: unknown[] }>(
      200,
      'GET',
      `/v1/assets/${id}`,
      call,
    );
    expect([asset.title, history.length]).toEqual(['Kept', 1]);
  });

  test('messages for reps alone never become a buyer’s', async () => {
    const home = await world().foundWorkspace();
    const body = { kind: 'talk-track', title: 'x', visibility: 'buyer' };
    const made = await world().json<Problem>(400, 'POST', '/v1/messages', {
      as: home.marketer,
      body,
    });
    expect(made.fields?.[0]?.path).toBe('visibility');
    const id = await draftMessage(world(), home, { kind: 'battlecard' });
    const changed = await patch<Problem>(
      world(),
      home,
      `/v1/messages/${id}`,
      { visibility: 'buyer' },
      400,
    );
    expect(changed.fields?.[0]?.path).toBe('visibility');
    const snippet = await draftMessage(world(), home, { kind: 'snippet' });
    const { message } = await patch<{ message: MessageRecord }>(
      world(),
      home,
      `/v1/messages/${snippet}`,
      { kind: 'talk-track' },
    );
    expect(message.visibility).toBe('internal');
  });

  test('lists are searched, filtered, sorted and paged alike on both engines', async () => {
    const home = await world().foundWorkspace();
    const titles = ['Zebra', 'apple', 'Émile 100%', '_under', 'banana-2', 'Banana 10'];
    for (const title of titles) await draftAsset(world(), home, { title });
    const list = async (query: string) => {
      const call = { as: home.marketer };
      const page = assetListSchema.parse(
        await world().json(200, 'GET', `/v1/assets?${query}`, call),
      );
      return { titles: page.assets.map((asset) => asset.title), total: page.total };
    };
    expect((await list('sort=title&order=asc')).titles).toEqual([
      '_under',
      'apple',
      'Banana 10',
      'banana-2',
      'Émile 100%',
      'Zebra',
    ]);
    expect(await list('q=EMILE')).toEqual({ titles: ['Émile 100%'], total: 1 });
    expect((await list('q=100%25')).titles).toEqual(['Émile 100%']);
    expect((await list('q=under')).titles).toEqual(['_under']);
    expect(await list('q=_')).toEqual({ titles: [], total: 0 });
    expect(await list('sort=title&order=asc&limit=2&offset=1')).toEqual({
      titles: ['apple', 'Banana 10'],
      total: 6,
    });
    expect((await list('status=approved')).total).toBe(0);
  });

  test('the figures are what was done, by day, host and stage', async () => {
    const home = await world().foundWorkspace('Asia/Tokyo');
    const busy = await approvedAsset(world(), home, { title: 'Busy' });
    const idle = await approvedAsset(world(), home, { title: 'Idle' });
    const facets = { host: 'gmail', stage: 'proposal' };
    await send(
      home.rep,
      { kind: 'shown', assetId: busy, facets },
      { kind: 'shown', assetId: idle },
      { kind: 'opened', assetId: busy, facets },
      { kind: 'inserted', assetId: busy, facets },
      { kind: 'searched', query: 'gdpr', results: 0 },
    );
    await send(home.rep2, { kind: 'copied', assetId: busy });
    // Shown alone counts for nobody; what was hid does, and came ten days ago.
    const tenDaysAgo = world().clock.now - 10 * 86_400_000;
    await send(home.rep, { kind: 'shown', assetId: busy, at: tenDaysAgo });
    await send(home.rep2, { kind: 'dismissed', assetId: busy, at: tenDaysAgo });
    await send(home.marketer, { kind: 'shown', assetId: busy }, { kind: 'opened', assetId: idle });

    const call = { as: home.marketer };
    const week = overviewSchema.parse(
      await world().json(200, 'GET', '/v1/stats/overview?days=7', call),
    );
    expect(week.funnel).toEqual({ shown: 3, opened: 2, used: 2, visited: 0, feedback: 0 });
    expect(week.previousFunnel).toEqual({ shown: 1, opened: 0, used: 0, visited: 0, feedback: 0 });
    // The marketer tried it too; only reps are counted.
    expect(week.activeReps).toEqual({ count: 2, of: 2, previous: 1 });
    expect(week.byDay).toHaveLength(7);
    expect(week.byDay.reduce((sum, day) => sum + day.used, 0)).toBe(2);
    expect(week.mostUsed).toMatchObject([{ id: busy, used: 2, shown: 2, opened: 1 }]);
    expect(week.neverUsed).toMatchObject({ count: 1, of: 2, assets: [{ id: idle, shown: 1 }] });
    const tokyo = new Date(world().clock.now).toLocaleDateString('sv-SE', {
      timeZone: 'Asia/Tokyo',
    });
    expect(week.period.to).toBe(tokyo);

    const stats = assetStatsSchema.parse(
      await world().json(200, 'GET', `/v1/stats/assets/${busy}?days=30`, call),
    );
    expect(stats.funnel).toEqual({ shown: 3, opened: 1, used: 2, visited: 0, feedback: 0 });
    // Two people: what each host had would tell what one of them did.
    expect(stats.byHost).toEqual([
      { host: null, figures: null },
      { host: 'gmail', figures: null },
    ]);
    expect(stats.byStage.map((row) => row.stage)).toEqual([null, 'proposal']);
    expect(stats.byAction).toContainEqual({ kind: 'copied', count: 1 });
    const list = assetListSchema.parse(
      await world().json(200, 'GET', '/v1/assets?sort=used&order=desc', call),
    );
    expect(list.assets.map(({ id, used }) => [id, used])).toEqual([
      [busy, 2],
      [idle, 0],
    ]);
    const message = await draftMessage(world(), home);
    await approve(world(), home, `/v1/messages/${message}`);
    await world().json(200, 'GET', `/v1/stats/messages/${message}`, call);
    await world().json(404, 'GET', `/v1/stats/assets/${message}`, call);
  });

  test('what is not in date is not among the never used, by the version reps see', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const { now } = clock;
    const hours = (count: number) => now + count * 3_600_000;
    const current = await approvedAsset(world(), home, { startsAt: hours(-1) });
    const ends = await approvedAsset(world(), home, { endsAt: hours(1) });
    const starts = await approvedAsset(world(), home, { startsAt: hours(1) });
    const never = async () => {
      const call = { as: home.marketer };
      const { neverUsed } = overviewSchema.parse(
        await world().json(200, 'GET', '/v1/stats/overview', call),
      );
      expect(neverUsed.of).toBe(neverUsed.count);
      return neverUsed.assets.map(({ id }) => id).toSorted();
    };
    expect(await never()).toEqual([current, ends].toSorted());
    // Reps keep the dates that were approved until the new ones are.
    await patch(world(), home, `/v1/assets/${current}`, { endsAt: hours(-0.5) });
    expect(await never()).toEqual([current, ends].toSorted());
    clock.now = hours(1);
    expect(await never()).toEqual([current, starts].toSorted());
    clock.now = now;
  });

  test('feedback goes to marketing, and the answer back to the rep', async () => {
    const home = await world().foundWorkspace();
    const assetId = await approvedAsset(world(), home, { title: 'Old deck' });
    const id = newId();
    await send(home.rep, {
      id,
      kind: 'feedback',
      assetId,
      verdict: 'outdated',
      comment: 'Old logo',
    });
    await send(home.rep, { kind: 'feedback', assetId, verdict: 'up' });
    const list = async (query: string) =>
      feedbackListSchema.parse(
        await world().json(200, 'GET', `/v1/feedback?${query}`, { as: home.marketer }),
      );
    const waiting = await list('waiting=true');
    expect(waiting.feedback).toMatchObject([{ id, comment: 'Old logo', contentTitle: 'Old deck' }]);
    expect(waiting.counts).toMatchObject({ new: 2, seen: 0 });
    expect((await list('verdict=up')).total).toBe(1);

    const body = { answer: 'A new one comes on Monday.' };
    const call = { as: home.marketer, body };
    const answered = feedbackSchema.parse(
      await world().json(200, 'PATCH', `/v1/feedback/${id}`, call),
    );
    expect(answered.state).toBe('seen');
    expect((await list('waiting=true')).total).toBe(0);
    const mine = myFeedbackListSchema.parse(
      await world().json(200, 'GET', '/v1/feedback/mine', { as: home.rep }),
    );
    const back = mine.feedback.find((entry) => entry.id === id);
    expect(back?.answer).toBe(body.answer);
    expect(back?.answeredByName).not.toBe('');
    const others = await world().json<{ feedback: unknown[] }>(200, 'GET', '/v1/feedback/mine', {
      as: home.rep2,
    });
    expect(others.feedback).toEqual([]);
    await world().json(400, 'PATCH', `/v1/feedback/${id}`, { as: home.marketer, body: {} });
  });

  test('what is new is new since its first version was approved, not since it was written', async () => {
    const home = await world().foundWorkspace();
    const started = world().clock.now;
    const id = await draftAsset(world(), home);
    const newSince = async () => {
      const call = { as: home.marketer };
      const path = `/v1/assets/${id}`;
      const answer = await world().json<{ asset: { newSince: number | null } }>(
        200,
        'GET',
        path,
        call,
      );
      return answer.asset.newSince;
    };
    const updatedAt = async () => {
      const call = { as: home.rep };
      const { assets } = await world().json<Catalogue>(200, 'GET', '/v1/catalog', call);
      return assets.map((asset) => asset.updatedAt);
    };
    expect(await newSince()).toBeNull();
    world().clock.now = started + 5000;
    await approve(world(), home, `/v1/assets/${id}`);
    world().clock.now = started + 9000;
    await patch(world(), home, `/v1/assets/${id}`, { status: 'retired' });
    await patch(world(), home, `/v1/assets/${id}`, { status: 'approved' });
    expect([await newSince(), await updatedAt()]).toEqual([started + 5000, [started + 5000]]);
    await patch(world(), home, `/v1/assets/${id}`, { title: 'Another', status: 'approved' });
    expect([await newSince(), await updatedAt()]).toEqual([null, [started + 9000]]);
    world().clock.now = Date.now();
  });

  test('an audience of before there were rules reads as one without', async () => {
    const home = await world().foundWorkspace();
    const id = await draftAsset(world(), home, { audience: { stages: ['renewal'] } });
    await world()
      .system.db.updateTable('content_version')
      .set({ audience: '{"stages":["renewal"],"industries":[],"competitors":["Klaro"]}' })
      .where('workspace_id', '=', home.id)
      .where('content_id', '=', id)
      .execute();
    await approve(world(), home, `/v1/assets/${id}`);
    const { assets } = await world().json<Catalogue>(200, 'GET', '/v1/catalog', { as: home.rep });
    expect(assets[0]?.audience).toEqual({
      ...everyone,
      stages: ['renewal'],
      competitors: ['Klaro'],
    });
    const rules = [{ effect: 'only', when: { kind: 'mentions', phrases: ['Klaro'] } }];
    await patch(world(), home, `/v1/assets/${id}`, {
      audience: { rules, recordKinds: ['deal'] },
      status: 'approved',
    });
    const after = await world().json<Catalogue>(200, 'GET', '/v1/catalog', { as: home.rep });
    expect(after.assets[0]?.audience).toEqual({ ...everyone, rules, recordKinds: ['deal'] });
  });
});
