import { expect, test } from 'vitest';
import type { Adoption } from '../../utils/contract/figures.ts';
import type { Board } from '../../utils/contract/board.ts';
import type { Feedback } from '../../utils/contract/feedback.ts';
import type { Person } from '../../utils/contract/people.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId } from './support/world.ts';

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
    await world().json(201, 'POST', '/v1/people', { as: home.admin, body });
    expect(await teams()).toEqual([{ name: 'North', people: 1 }]);
    expect((await overview()).activeReps).toEqual({ count: 1, of: 2, previous: 0 });
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
