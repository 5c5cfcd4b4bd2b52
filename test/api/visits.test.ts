import { beforeAll, expect, test } from 'vitest';
import { visitAddress } from '../../utils/domain/links/visit-address.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';
import { newId, type TestWorkspace } from './support/world.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

onBothEngines((world) => {
  let home: TestWorkspace;
  beforeAll(async () => {
    home = await world().foundWorkspace();
    await world().json(200, 'PATCH', '/v1/settings', {
      as: home.admin,
      body: { countVisits: true, outcomes: true },
    });
  });

  const send = (event: object, as = home.rep) =>
    world().json<{ results: { status: string; reason?: string }[] }>(200, 'POST', '/v1/events', {
      as,
      body: { events: [event] },
    });
  const use = async (assetId: string) => {
    const id = newId();
    const facets = { host: 'gmail', stage: 'proposal', industry: 'food' };
    await send({ id, at: world().clock.now - 60_000, kind: 'inserted', assetId, facets });
    return id;
  };
  const open = (contentId: string, eventId: string, call: object = {}, method = 'GET') => {
    const { pathname } = new URL(visitAddress('http://cue.test', { contentId, eventId }));
    return world().call(method, pathname, { headers: { 'user-agent': browser }, ...call });
  };
  const visits = (eventId: string) =>
    world()
      .system.db.selectFrom('event')
      .selectAll()
      .where('workspace_id', '=', home.id)
      .where('payload', '=', JSON.stringify({ eventId }))
      .execute();

  test('a link leads to the asset, and a use is counted once an hour, with nothing of the visitor', async () => {
    const asset = await approvedAsset(world(), home, { url: 'https://files.example/yard.pdf' });
    const event = await use(asset);
    const answer = await open(asset, event, {
      headers: {
        'user-agent': browser,
        'x-forwarded-for': '203.0.113.7',
        referer: 'https://m.example/',
      },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      'https://files.example/yard.pdf',
    ]);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    await Promise.all([open(asset, event), open(asset, event), open(asset, event)]);
    const url = 'https://files.example/häfen 日本?of=50%25';
    const other = await open(await approvedAsset(world(), home, { url }), event);
    expect(other.headers.get('location')).toBe(
      'https://files.example/h%C3%A4fen%20%E6%97%A5%E6%9C%AC?of=50%25',
    );
    const [visit, ...more] = await visits(event);
    expect(more).toEqual([]);
    expect(visit).toMatchObject({ user_id: '', kind: 'visited', host: 'gmail', stage: 'proposal' });
    expect(visit?.at).toBe(visit?.hour);
    expect(JSON.stringify(visit)).not.toMatch(/203\.0|Firefox|m\.example/);
    world().clock.now += 3_600_000;
    await open(asset, event);
    expect(await visits(event)).toHaveLength(2);
    expect(await storedRollups(world(), home)).toEqual(await recount(world(), home));
  });

  test('robots, prefetches and HEAD are led on and not counted', async () => {
    const asset = await approvedAsset(world(), home);
    const event = await use(asset);
    for (const headers of [
      {},
      { 'user-agent': 'Slackbot-LinkExpanding 1.0' },
      { 'user-agent': browser, 'sec-purpose': 'prefetch;prerender' },
      { 'user-agent': browser, purpose: 'prefetch' },
    ]) {
      expect((await open(asset, event, { headers })).status).toBe(302);
    }
    expect((await open(asset, event, {}, 'HEAD')).status).toBe(302);
    expect(await visits(event)).toEqual([]);
  });

  test('it leads on before the use has arrived, and where nothing is counted', async () => {
    const asset = await approvedAsset(world(), home);
    const unknown = newId();
    expect((await open(asset, unknown)).status).toBe(302);
    expect(await visits(unknown)).toEqual([]);
    const shown = newId();
    await send({ id: shown, at: world().clock.now, kind: 'shown', assetId: asset });
    await open(asset, shown);
    expect(await visits(shown)).toEqual([]);
    const other = await use(await approvedAsset(world(), home));
    await open(asset, other);
    expect(await visits(other)).toEqual([]);

    const quiet = await world().foundWorkspace();
    const theirs = await approvedAsset(world(), quiet);
    const id = newId();
    await send({ id, at: world().clock.now, kind: 'copied', assetId: theirs }, quiet.rep);
    expect((await open(theirs, id)).status).toBe(302);
    expect(await visits(id)).toEqual([]);
  });

  test('a use that is taken back takes its visits with it, and gets no more', async () => {
    const asset = await approvedAsset(world(), home);
    const event = await use(asset);
    await open(asset, event);
    const at = world().clock.now;
    await send({ id: newId(), at, kind: 'undone', eventId: event });
    expect(
      (await visits(event)).filter((row) => row.undone_at === null && row.kind === 'visited'),
    ).toEqual([]);
    world().clock.now += 3_600_000;
    await open(asset, event);
    expect((await visits(event)).filter(({ kind }) => kind === 'visited')).toHaveLength(1);
    expect(await storedRollups(world(), home)).toEqual(await recount(world(), home));
  });

  test('what is retired leads to what replaces it; what is not offered says so, and nothing leads elsewhere', async () => {
    const next = await approvedAsset(world(), home, { url: 'https://files.example/next' });
    const old = await approvedAsset(world(), home);
    const older = await approvedAsset(world(), home);
    const retire = (id: string, replacementId: string | null) =>
      patch(world(), home, `/v1/assets/${id}`, { status: 'retired', replacementId });
    await retire(old, next);
    await retire(older, old);
    expect((await open(older, newId())).headers.get('location')).toBe('https://files.example/next');
    const gone = await approvedAsset(world(), home);
    await retire(gone, null);
    const ended = await approvedAsset(world(), home, { endsAt: world().clock.now - 1000 });
    const draft = await draftAsset(world(), home);
    const internal = await approvedAsset(world(), home, { visibility: 'internal' });
    const behind = await approvedAsset(world(), home);
    await retire(behind, internal);
    for (const id of [gone, ended, draft, internal, behind]) {
      const answer = await open(id, newId());
      expect([answer.status, await answer.text()]).toEqual([
        404,
        expect.stringContaining('no longer available'),
      ]);
    }
    for (const path of [
      `/l/x/${'A'.repeat(22)}`,
      `/l/${'A'.repeat(22)}/${'A'.repeat(22)}`,
      '/l/https:%2F%2Fevil.example/x',
    ]) {
      const answer = await world().call('GET', path);
      expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
      expect(await answer.text()).not.toContain('evil');
    }
  });

  test('a visit can’t be sent', async () => {
    const asset = await approvedAsset(world(), home);
    const { results } = await send({
      id: newId(),
      at: world().clock.now,
      kind: 'visited',
      assetId: asset,
    });
    expect(results[0]).toMatchObject({
      status: 'rejected',
      reason: expect.stringMatching(/^kind/),
    });
  });
});
