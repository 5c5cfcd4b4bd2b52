import { expect, test } from 'vitest';
import type { Catalogue } from '../../utils/contract/catalogue.ts';
import { assetDetailSchema } from '../../utils/contract/content.ts';
import { newsListSchema } from '../../utils/contract/news.ts';
import type { Problem } from '../../utils/contract/problem.ts';
import { toVerifySchema } from '../../utils/contract/verification.ts';
import { contentVersionsSchema } from '../../utils/contract/versions.ts';
import { approve, approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const dayMs = 86_400_000;

onBothEngines((world) => {
  const decide = (home: TestWorkspace, body: object) =>
    world().json(200, 'PATCH', '/v1/settings', { as: home.admin, body });
  const read = async (as: TestPerson, id: string) =>
    assetDetailSchema.parse(await world().json(200, 'GET', `/v1/assets/${id}`, { as }));
  const catalogue = (home: TestWorkspace, since = '') =>
    world().json<Catalogue>(200, 'GET', `/v1/catalog${since && `?since=${since}`}`, {
      as: home.rep,
    });
  const use = (as: TestPerson, assetId: string, at = world().clock.now) => {
    const id = newId();
    const events = [{ id, at, kind: 'inserted', assetId }];
    return world()
      .json(200, 'POST', '/v1/events', { as, body: { events } })
      .then(() => id);
  };
  const newsOf = async (as: TestPerson) =>
    newsListSchema.parse(await world().json(200, 'GET', '/v1/me/news', { as })).news;

  test('with a second pair of eyes nobody approves what they wrote last', async () => {
    const home = await world().foundWorkspace();
    await decide(home, { secondEyes: true });
    const id = await draftAsset(world(), home);
    const path = `/v1/assets/${id}`;
    await patch(world(), home, path, { status: 'in-review' });
    const refused = await patch<Problem>(world(), home, path, { status: 'approved' }, 409);
    expect(refused.fields).toMatchObject([{ path: 'status' }]);
    expect(refused.detail).toContain('somebody else');
    const byAdmin = (body: object, status = 200) =>
      world().json<Problem>(status, 'PATCH', path, { as: home.admin, body });
    // Whoever edits on the way to the approval has written it too.
    await byAdmin({ title: 'Quickly changed', status: 'approved' }, 409);
    await byAdmin({ status: 'approved' });
    // Nothing new is said: whoever retired it may bring it back.
    await patch(world(), home, path, { status: 'retired' });
    await patch(world(), home, path, { status: 'approved' });
    await patch(world(), home, path, { title: 'Second' });
    await patch(world(), home, path, { status: 'approved' }, 409);
    await byAdmin({ status: 'approved' });
    const { asset } = await read(home.admin, id);
    expect(asset).toMatchObject({ approvedVersion: 2, writtenById: home.marketer.userId });
  });

  test('two at the same content: the second is told by whom it was changed, and nothing is lost', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const id = await draftAsset(world(), home);
    const path = `/v1/assets/${id}`;
    await patch(world(), home, path, { status: 'in-review' });
    const seen = (await read(home.admin, id)).asset.updatedAt;
    clock.now += 1000;
    await patch(world(), home, path, { title: 'Theirs', unchangedSince: seen });
    const asAdmin = (body: object, status = 200) =>
      world().json<Problem>(status, 'PATCH', path, { as: home.admin, body });
    for (const body of [{ title: 'Mine' }, { status: 'approved' }, { status: 'retired' }]) {
      const refused = await asAdmin({ ...body, unchangedSince: seen }, 409);
      expect(refused.fields).toMatchObject([{ path: 'unchangedSince' }]);
      expect(refused.detail).toContain(home.marketer.email.slice(0, 8));
    }
    const { asset } = await read(home.admin, id);
    expect(asset).toMatchObject({ title: 'Theirs', status: 'in-review' });
    await asAdmin({ status: 'approved', unchangedSince: asset.updatedAt });
    // Who has not said what they saw is the last, and right.
    await asAdmin({ title: 'Mine' });
    const away = { as: (await world().foundWorkspace()).marketer, body: { unchangedSince: seen } };
    expect((await world().call('PATCH', path, away)).status).toBe(404);
  });

  test('each step is in the history with what was before and after', async () => {
    const home = await world().foundWorkspace();
    const other = await approvedAsset(world(), home, { title: 'The new deck' });
    const body = `${'same words '.repeat(200)}old end`;
    const id = await draftAsset(world(), home, { title: 'One', body, tags: ['a'] });
    const path = `/v1/assets/${id}`;
    await patch(world(), home, path, {
      title: 'Two',
      body: body.replace('old end', 'new end'),
      audience: { stages: ['renewal'] },
      note: 'better',
    });
    await patch(world(), home, path, { ownerId: home.admin.userId });
    await patch(world(), home, path, { verifierId: home.marketer.userId, verifyEveryDays: 30 });
    await approve(world(), home, path);
    await world().json(200, 'POST', `${path}/verify`, { as: home.marketer });
    await patch(world(), home, path, { status: 'retired', replacementId: other, note: 'old' });
    await patch(world(), home, path, { replacementId: null });
    const { history } = await read(home.marketer, id);
    const { db } = world().system;
    const people = await db.selectFrom('user').select(['id', 'name']).execute();
    const nameOf = ({ userId }: TestPerson) => people.find((each) => each.id === userId)?.name;
    expect(history.map(({ action }) => action)).toEqual([
      'replacement',
      'status',
      'verified',
      'status',
      'status',
      'verifier',
      'owner',
      'edited',
      'created',
    ]);
    expect(history.map((entry) => entry.byName)).toEqual(history.map(() => nameOf(home.marketer)));
    const [replacement, retired, verified, approved, , verifier, owner, edited, created] = history;
    expect(replacement?.changes).toEqual([
      { field: 'replacement', before: 'The new deck', after: null },
    ]);
    expect(retired).toMatchObject({
      note: 'old',
      changes: [
        { field: 'status', before: 'approved', after: 'retired' },
        { field: 'replacement', before: null, after: 'The new deck' },
      ],
    });
    expect(verified?.changes[1]).toMatchObject({ field: 'verifyBy' });
    expect(approved?.changes).toEqual([
      { field: 'status', before: 'in-review', after: 'approved' },
      { field: 'version', before: null, after: 1 },
    ]);
    expect(verifier?.changes).toEqual([
      { field: 'verifier', before: null, after: nameOf(home.marketer) },
      { field: 'verifyEveryDays', before: null, after: 30 },
    ]);
    expect(owner?.changes).toEqual([
      { field: 'owner', before: nameOf(home.marketer), after: nameOf(home.admin) },
    ]);
    expect(edited?.note).toBe('better');
    expect(edited?.changes.map(({ field }) => field)).toEqual(['title', 'body', 'audience.stages']);
    expect(edited?.changes[0]).toEqual({ field: 'title', before: 'One', after: 'Two' });
    const [, text, stages] = edited?.changes ?? [];
    // Of a long text, the part that changed.
    expect(text?.before).toMatch(/^….*old end$/);
    expect(text?.after).toMatch(/^….*new end$/);
    expect(stages).toEqual({ field: 'audience.stages', before: null, after: ['renewal'] });
    expect(created?.changes).toContainEqual({ field: 'tags', before: null, after: ['a'] });
    expect(JSON.stringify(created).length).toBeLessThan(1500);
  });

  test('what is not written leaves nothing in the history: the two stand or fall together', async () => {
    const home = await world().foundWorkspace();
    const id = await draftAsset(world(), home, { title: 'Kept' });
    const { db } = world().system;
    const rows = () =>
      db
        .selectFrom('content_history')
        .select('seq')
        .where('workspace_id', '=', home.id)
        .where('content_id', '=', id)
        .execute();
    const before = await rows();
    const { updateContent } = await import('../../server/services/content/update-content.ts');
    const author = { workspaceId: home.id, userId: home.marketer.userId };
    await expect(
      db.transaction().execute(async (tx) => {
        const target = { id, patch: { title: 'Lost', status: 'in-review' } } as const;
        await updateContent(tx, author, target, world().clock.now);
        const { title } = await tx
          .selectFrom('content_version')
          .select('title')
          .where('workspace_id', '=', home.id)
          .where('content_id', '=', id)
          .executeTakeFirstOrThrow();
        expect(title).toBe('Lost');
        throw new Error('the disk is full');
      }),
    ).rejects.toThrow('the disk is full');
    expect(await rows()).toEqual(before);
    expect((await read(home.marketer, id)).asset.title).toBe('Kept');
  });

  test('an edit that leads back to what reps have leaves no draft; versions can be compared', async () => {
    const home = await world().foundWorkspace();
    const id = await approvedAsset(world(), home, { title: 'First' });
    const path = `/v1/assets/${id}`;
    await patch(world(), home, path, { title: 'Second' });
    const versions = async () =>
      contentVersionsSchema.parse(
        await world().json(200, 'GET', `/v1/content/${id}/versions`, { as: home.marketer }),
      ).versions;
    expect((await versions()).map(({ version, title }) => [version, title])).toEqual([
      [2, 'Second'],
      [1, 'First'],
    ]);
    await patch(world(), home, path, { title: 'First' });
    expect((await versions()).map(({ version }) => version)).toEqual([1]);
    expect((await read(home.marketer, id)).asset).toMatchObject({
      latestVersion: 1,
      title: 'First',
    });
    await patch(world(), home, path, { title: 'Third', status: 'approved' });
    expect((await read(home.marketer, id)).asset).toMatchObject({ approvedVersion: 2 });
    expect((await catalogue(home)).assets).toMatchObject([{ title: 'Third', version: 2 }]);
  });

  test('what nobody verifies is held back after its grace, and offered again once somebody does', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const start = clock.now;
    await decide(home, { verifyEveryDays: 30, graceDays: 10 });
    const id = await approvedAsset(world(), home);
    const path = `/v1/assets/${id}`;
    const due = start + 30 * dayMs;
    const held = due + 10 * dayMs;
    const first = await catalogue(home);
    expect(first.assets).toMatchObject([{ id, verifyBy: due, heldFrom: held }]);
    const toVerify = async (query = '') =>
      toVerifySchema.parse(
        await world().json(200, 'GET', `/v1/content/to-verify${query}`, { as: home.marketer }),
      );
    expect((await toVerify()).contents).toEqual([]);
    clock.now = due - 14 * dayMs;
    expect((await toVerify()).counts).toEqual({ soon: 1, overdue: 0, held: 0 });
    clock.now = due;
    expect((await toVerify('?mine=true')).counts).toEqual({ soon: 0, overdue: 1, held: 0 });
    clock.now = held - 1;
    expect((await catalogue(home)).assets).toHaveLength(1);
    clock.now = held;
    const gone = await catalogue(home);
    expect(gone.assets).toEqual([]);
    expect(gone.removed).toMatchObject([{ id, reason: 'unverified', removedAt: held }]);
    const list = await world().json<{ total: number }>(200, 'GET', '/v1/assets?verify=held', {
      as: home.marketer,
    });
    expect(list.total).toBe(1);
    const overview = await world().json<{ neverUsed: { of: number } }>(
      200,
      'GET',
      '/v1/stats/overview',
      { as: home.marketer },
    );
    expect(overview.neverUsed.of).toBe(0);
    await world().json(200, 'POST', `${path}/verify`, { as: home.marketer });
    const back = await catalogue(home, gone.cursor);
    expect(back.assets).toMatchObject([{ id, verifyBy: held + 30 * dayMs }]);
    expect((await toVerify()).counts).toEqual({ soon: 0, overdue: 0, held: 0 });
    // Taken back, it is held back again.
    await world().json(200, 'DELETE', `${path}/verify`, { as: home.marketer });
    const again = await catalogue(home, back.cursor);
    expect(again.removed).toMatchObject([{ id, reason: 'unverified' }]);
    await world().json(409, 'DELETE', `${path}/verify`, { as: home.marketer });
    // More grace: the browsers get the new date at their next sync.
    await decide(home, { graceDays: 20 });
    const later = await catalogue(home, again.cursor);
    expect(later.assets).toMatchObject([{ id, heldFrom: due + 20 * dayMs }]);
    await patch(world(), home, path, { verifyEveryDays: null });
    const never = await catalogue(home, later.cursor);
    expect(never.assets).toMatchObject([{ id, verifyBy: null, heldFrom: null }]);
    clock.now = Date.now();
  });

  test('a new interval asks at once and holds nothing back at once; a verifier may be named', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const start = clock.now;
    const id = await approvedAsset(world(), home);
    clock.now = start + 400 * dayMs;
    const body = { verifyEveryDays: 90, verifierId: home.admin.userId };
    await patch(world(), home, `/v1/assets/${id}`, body);
    const { assets } = await catalogue(home);
    expect(assets).toMatchObject([{ id, verifyBy: clock.now, heldFrom: clock.now + 14 * dayMs }]);
    const mine = async (as: TestPerson) =>
      toVerifySchema.parse(
        await world().json(200, 'GET', '/v1/content/to-verify?mine=true', { as }),
      ).counts.overdue;
    expect([await mine(home.marketer), await mine(home.admin)]).toEqual([0, 1]);
    await patch(world(), home, `/v1/assets/${id}`, { verifierId: null });
    expect([await mine(home.marketer), await mine(home.admin)]).toEqual([1, 0]);
    const away = await world().foundWorkspace();
    const foreign = { verifierId: away.admin.userId };
    const refused = await patch<Problem>(world(), home, `/v1/assets/${id}`, foreign, 400);
    expect(refused.fields?.[0]?.path).toBe('verifierId');
    const draft = await draftMessage(world(), home);
    await world().json(409, 'POST', `/v1/messages/${draft}/verify`, { as: home.marketer });
    clock.now = Date.now();
  });

  test('whoever used what is retired is told once, and not told when it is undone unseen', async () => {
    const home = await world().foundWorkspace();
    const { clock } = world();
    const rep3 = await world().addPerson(home.id, 'rep');
    const next = await approvedAsset(world(), home, { title: 'Next' });
    const id = await approvedAsset(world(), home, { title: 'Past' });
    const path = `/v1/assets/${id}`;
    await use(home.rep, id);
    await use(home.rep, id);
    await use(home.marketer, id);
    const undone = await use(home.rep2, id);
    const undo = { id: newId(), at: clock.now, kind: 'undone', eventId: undone };
    await world().json(200, 'POST', '/v1/events', { as: home.rep2, body: { events: [undo] } });
    await use(rep3, id, clock.now - 20 * dayMs);
    await patch(world(), home, path, { status: 'retired', note: 'Old prices.' });
    expect(await newsOf(home.rep)).toMatchObject([
      { kind: 'retired', about: 'Past', contentId: null, note: 'Old prices.', seen: false },
    ]);
    expect([await newsOf(home.rep2), await newsOf(home.marketer)]).toEqual([[], []]);
    // The replacement comes later: news that nobody saw yet names it.
    await patch(world(), home, path, { replacementId: next });
    expect(await newsOf(home.rep)).toMatchObject([{ contentId: next, contentTitle: 'Next' }]);
    const [told] = await newsOf(rep3);
    const seen = { ids: [told?.id] };
    expect((await world().call('POST', '/v1/me/news/seen', { as: rep3, body: seen })).status).toBe(
      204,
    );
    await patch(world(), home, path, { status: 'approved' });
    expect(await newsOf(home.rep)).toEqual([]);
    expect(await newsOf(rep3)).toHaveLength(1);
    await patch(world(), home, path, { status: 'retired' });
    expect(await newsOf(home.rep)).toHaveLength(1);
    expect(await newsOf(rep3)).toHaveLength(1);
    // Longer ago than anybody remembers.
    clock.now += 181 * dayMs;
    await patch(world(), home, path, { status: 'approved' });
    await patch(world(), home, path, { status: 'retired' });
    expect(await newsOf(home.rep)).toEqual([]);
    clock.now = Date.now();
  });
});
