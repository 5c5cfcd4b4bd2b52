import { expect, test } from 'vitest';
import type { Adoption } from '../../utils/contract/figures.ts';
import type { Board } from '../../utils/contract/board.ts';
import type { Feedback } from '../../utils/contract/feedback.ts';
import type { Person } from '../../utils/contract/people.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import type { Task } from '../../utils/contract/tasks.ts';
import type { ToVerify } from '../../utils/contract/verification.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson } from './support/world.ts';

onBothEngines((world) => {
  const found = async () => {
    const home = await world().foundWorkspace();
    const admin = { as: home.admin };
    return {
      home,
      change: (id: string, body: object, status = 200) =>
        world().json<Person>(status, 'PATCH', `/v1/people/${id}`, { ...admin, body }),
      remove: (id: string) => world().call('DELETE', `/v1/people/${id}`, admin),
      people: async () =>
        (await world().json<{ people: Person[] }>(200, 'GET', '/v1/people', admin)).people,
      teams: async () =>
        (
          await world().json<{ teams: { name: string; people: number }[] }>(
            200,
            'GET',
            '/v1/people/teams',
            admin,
          )
        ).teams,
    };
  };

  test('a person has a team, which their sidebar is told and which the list shows', async () => {
    const { home, change, people, teams } = await found();
    expect(await change(home.rep.userId, { team: ' North ' })).toMatchObject({
      team: 'North',
      role: 'rep',
    });
    await change(home.rep2.userId, { team: 'North', role: 'marketer' });
    expect(await teams()).toEqual([{ name: 'North', people: 2 }]);
    const call = { as: home.rep };
    const { board } = await world().json<{ board: Board }>(200, 'GET', '/v1/catalog', call);
    expect(board.team).toBe('North');
    await change(home.rep2.userId, { team: '' });
    expect((await people()).map(({ team }) => team).toSorted()).toEqual(['', '', '', 'North']);
    await change(home.rep.userId, {}, 400);
    await change(home.rep.userId, { team: 'x'.repeat(61) }, 400);
  });

  test('who is removed is signed out, and what they did and said stays, with their name and team', async () => {
    const { home, change, remove, people, teams } = await found();
    const assetId = await approvedAsset(world(), home);
    const at = world().clock.now - 60_000;
    const facets = { host: 'gmail' };
    const events = [
      { id: newId(), at, kind: 'shown', assetId, facets },
      { id: newId(), at, kind: 'inserted', assetId, facets },
      { id: newId(), at, kind: 'feedback', assetId, verdict: 'down', comment: 'Old logo' },
    ];
    await change(home.rep.userId, { team: 'North' });
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events } });
    const overview = () =>
      world().json<Overview>(200, 'GET', '/v1/stats/overview', { as: home.marketer });
    const before = await overview();
    expect(before.activeReps).toEqual({ count: 1, of: 2, previous: 0 });

    expect((await remove(home.rep.userId)).status).toBe(204);
    expect((await world().call('GET', '/v1/me', { as: home.rep })).status).toBe(401);
    expect((await people()).map(({ id }) => id)).not.toContain(home.rep.userId);
    expect(await teams()).toEqual([{ name: 'North', people: 0 }]);
    expect(await overview()).toEqual(before);
    const adoption = await world().json<Adoption>(200, 'GET', '/v1/stats/adoption', {
      as: home.marketer,
    });
    expect(adoption.weeks.at(-1)).toMatchObject({
      activeReps: 1,
      situations: { shown: 1, taken: 1 },
    });
    const call = { as: home.marketer };
    const list = await world().json<{ feedback: Feedback[] }>(200, 'GET', '/v1/feedback', call);
    expect(list.feedback[0]?.fromName).toBe(home.rep.email.slice(0, 8));
    expect((await remove(home.rep.userId)).status).toBe(404);

    // Back again: in their team, and counted once.
    const body = { email: home.rep.email, name: 'Back again', role: 'rep' };
    const again = await world().json<{ person: Person }>(201, 'POST', '/v1/people', {
      as: home.admin,
      body,
    });
    expect(again.person).toMatchObject({ name: home.rep.email.slice(0, 8), team: 'North' });
    expect(await teams()).toEqual([{ name: 'North', people: 1 }]);
    expect((await overview()).activeReps).toEqual({ count: 1, of: 2, previous: 0 });
  });

  test('what was asked of somebody who left is asked of others, and no mail awaits who comes back', async () => {
    const { home, remove } = await found();
    const { system } = world();
    const asAdmin = { as: home.admin };
    const settings = { verifyEveryDays: 7, graceDays: 30 };
    await world().json(200, 'PATCH', '/v1/settings', { ...asAdmin, body: settings });
    const assetId = await approvedAsset(world(), home);
    const other = await world().addPerson(home.id, 'marketer');
    const body = { verifierId: other.userId };
    await world().json(200, 'PATCH', `/v1/assets/${assetId}`, { ...asAdmin, body });
    const reader = { workspace_id: home.id, user_id: other.userId, token: 'x', sent_week: '' };
    await system.db
      .insertInto('digest_reader')
      .values({ ...reader, claimed_until: 0 })
      .execute();
    const isAsked = async (as: TestPerson) => {
      const path = '/v1/content/to-verify?mine=true';
      return (await world().json<ToVerify>(200, 'GET', path, { as })).contents.length === 1;
    };
    expect([await isAsked(other), await isAsked(home.marketer)]).toEqual([true, false]);
    await remove(other.userId);
    expect([await isAsked(home.marketer), await isAsked(home.admin)]).toEqual([true, false]);
    const readers = await system.db
      .selectFrom('digest_reader')
      .select('user_id')
      .where('workspace_id', '=', home.id)
      .execute();
    expect(readers).toEqual([]);
    // The owner too: then it is everybody's.
    await remove(home.marketer.userId);
    expect(await isAsked(home.admin)).toBe(true);
    const wanted = { contentId: assetId, title: 'Bring it up to date' };
    const task = await world().json<Task>(201, 'POST', '/v1/tasks', { ...asAdmin, body: wanted });
    expect(task.assigneeId).toBe(home.admin.userId);
  });

  test('nobody reads when a person was last here, unless the workspace allows figures by person', async () => {
    const { home, people } = await found();
    const events = [{ id: newId(), at: world().clock.now, kind: 'asked', wanted: 'A deck' }];
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events } });
    const days = async () => (await people()).flatMap(({ lastActiveDay }) => lastActiveDay ?? []);
    expect(await days()).toEqual([]);
    const body = { byPerson: true };
    await world().json(200, 'PATCH', '/v1/settings', { as: home.admin, body });
    expect(await days()).toHaveLength(1);
  });

  test('the last admin stays', async () => {
    const { home, change, remove, people } = await found();
    expect((await remove(home.admin.userId)).status).toBe(409);
    expect((await people()).map(({ id }) => id)).toContain(home.admin.userId);
    expect((await world().call('GET', '/v1/me', { as: home.admin })).status).toBe(200);
    await change(home.marketer.userId, { role: 'admin' });
    expect((await remove(home.admin.userId)).status).toBe(204);
  });
});
