import { expect, test } from 'vitest';
import { catalogueSchema } from '../../utils/contract/catalogue.ts';
import { claimSpace } from '../../server/services/space/claim-space.ts';
import { createSpaceKeeper } from '../../server/services/space/space-keeper.ts';
import { approvedAsset } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import type { TestWorkspace } from './support/world.ts';

const pauseMs = 10 * 60_000;
const topics = ['yard', 'dock', 'truck', 'gate'];

onBothEngines((world) => {
  const sync = async (workspace: TestWorkspace, since = '') => {
    const path = `/v1/catalog?since=${encodeURIComponent(since)}`;
    return catalogueSchema.parse(await world().json(200, 'GET', path, { as: workspace.rep }));
  };
  const addAssets = async (workspace: TestWorkspace, count: number) => {
    for (let made = 0; made < count; made += 1) {
      const topic = topics[made % topics.length] ?? '';
      await approvedAsset(world(), workspace, {
        body: `The ${topic} waits for the next ${topic}.`,
      });
    }
  };
  /** Until a request was answered with another space than the cursor's. */
  const spaceAfter = async (workspace: TestWorkspace, since: string) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await sync(workspace, since);
      if (answer.space !== null) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no space came');
  };

  test('the first request has one made, and a later one gets it once', async () => {
    const home = await world().foundWorkspace();
    await addAssets(home, 8);
    const first = await sync(home);
    expect(first.space).toBeNull();
    const made = await spaceAfter(home, first.cursor);
    expect(made).toMatchObject({ complete: false, assets: [], experience: null });
    const terms = made.space?.terms.split('\n') ?? [];
    expect(terms).toEqual(expect.arrayContaining(['yard', 'truck']));
    expect(Buffer.from(made.space?.vectors ?? '', 'base64')).toHaveLength(terms.length * 64);
    expect(Buffer.from(made.space?.scales ?? '', 'base64')).toHaveLength(terms.length * 4);
    expect((await sync(home, made.cursor)).space).toBeNull();
    expect((await sync(home)).space).toEqual(made.space);
  });

  test('a changed catalogue gets another, after a while; the old one serves until then', async () => {
    const home = await world().foundWorkspace();
    await addAssets(home, 8);
    await world().system.spaces.make(home.id);
    const { cursor, space } = await sync(home);
    expect(space).not.toBeNull();
    await addAssets(home, 1);
    expect((await sync(home, cursor)).space).toBeNull();
    expect((await sync(home)).space).toEqual(space);

    world().clock.now += pauseMs + 1;
    const next = await spaceAfter(home, cursor);
    expect(next.space?.id).not.toBe(space?.id);
    world().clock.now = Date.now();
  });

  test('too little content has no space, and does not keep the next content waiting', async () => {
    const home = await world().foundWorkspace();
    await addAssets(home, 7);
    await world().system.spaces.make(home.id);
    const { cursor, space } = await sync(home);
    expect(space).toBeNull();
    await addAssets(home, 1);
    expect((await spaceAfter(home, cursor)).space).not.toBeNull();
  });

  test('of all who would make it one does, and whoever died is not waited for forever', async () => {
    const home = await world().foundWorkspace();
    const { db, now } = world().system;
    const claim = (at: number) => claimSpace(db, home.id, { madeBefore: at, now: at });
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim(now())));
    expect(claims.filter((each) => each !== null)).toHaveLength(1);
    expect(await claim(now() + 5 * 60_000)).not.toBeNull();
  });

  test('a server that stops ends the making, and leaves it to the next', async () => {
    const home = await world().foundWorkspace();
    await addAssets(home, 8);
    const { db, now } = world().system;
    const { dataDir, databaseUrl } = world();
    const place = { dataDir, databaseUrl };
    const keeper = createSpaceKeeper({ db, place, now, report: () => undefined });
    const claimed = () =>
      db
        .selectFrom('space')
        .select('claimed_until')
        .where('workspace_id', '=', home.id)
        .executeTakeFirst();
    const made = keeper.make(home.id);
    while (!(await claimed())?.claimed_until) await new Promise((done) => setTimeout(done, 1));
    await keeper.close();
    await made;
    expect([(await claimed())?.claimed_until, (await sync(home)).space]).toEqual([0, null]);
  });

  test('the same content has the same space, in every workspace its own', async () => {
    const home = await world().foundWorkspace();
    const other = await world().foundWorkspace();
    await addAssets(home, 8);
    await world().system.spaces.make(home.id);
    const { space } = await sync(home);
    expect((await sync(other)).space).toBeNull();
    await world()
      .system.db.updateTable('space')
      .set({ revision: 0, made_at: 0 })
      .where('workspace_id', '=', home.id)
      .execute();
    await world().system.spaces.make(home.id);
    expect((await sync(home)).space).toEqual(space);
  });
});
