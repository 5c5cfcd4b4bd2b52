import { beforeAll, expect, test } from 'vitest';
import { createScheduler, type Job } from '../../server/services/schedule/scheduler.ts';
import { onBothEngines } from './support/on-engines.ts';
import type { TestWorkspace } from './support/world.ts';

const hour = 3_600_000;

onBothEngines((world) => {
  let home: TestWorkspace;
  let away: TestWorkspace;
  beforeAll(async () => {
    home = await world().foundWorkspace();
    away = await world().foundWorkspace();
  });

  const schedulerOf = (jobs: Job[], errors: unknown[] = []) => {
    const { db, now } = world().system;
    return createScheduler({ db, now, jobs, report: (error) => errors.push(error) });
  };

  test('a job runs once for each workspace when it is due, whichever process looks', async () => {
    const ran: string[] = [];
    const run: Job['run'] = async (now, workspaceId) => {
      expect(now).toBe(world().clock.now);
      ran.push(workspaceId);
    };
    const one = schedulerOf([{ name: 'each-hour', everyMs: hour, run }]);
    const other = schedulerOf([{ name: 'each-hour', everyMs: hour, run }]);
    await Promise.all([one.tick(), other.tick()]);
    expect(ran.toSorted()).toEqual([home.id, away.id].toSorted());
    world().clock.now += hour - 1;
    await one.tick();
    expect(ran).toHaveLength(2);
    world().clock.now += 1;
    await Promise.all([one.tick(), other.tick()]);
    expect(ran).toHaveLength(4);
  });

  test('a job that fails is told of, holds up no other, and comes round again', async () => {
    const errors: unknown[] = [];
    let tries = 0;
    let fine = 0;
    const scheduler = schedulerOf(
      [
        {
          name: 'fails',
          everyMs: hour,
          run: async (_now, id) => {
            if (id === home.id) tries += 1;
            throw new Error(`no luck with ${id}`);
          },
        },
        { name: 'fine', everyMs: hour, run: async () => void (fine += 1) },
      ],
      errors,
    );
    await scheduler.tick();
    expect([tries, fine, errors.length]).toEqual([1, 2, 2]);
    world().clock.now += hour;
    await scheduler.tick();
    expect([tries, fine]).toEqual([2, 4]);
  });

  test('a job that takes long keeps no other waiting', async () => {
    const finish = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    const scheduler = schedulerOf([
      { name: 'slow', everyMs: hour, run: () => finish.promise },
      { name: 'letter', everyMs: hour, run: async () => told.resolve() },
    ]);
    const ticking = scheduler.tick();
    await told.promise;
    finish.resolve();
    await ticking;
  });

  test('whoever died with a job on its hands loses it after a while', async () => {
    const ran: string[] = [];
    const job = { name: 'died', everyMs: hour, run: async () => void ran.push('again') };
    const { db, now } = world().system;
    const died = { started_at: now() - 2 * hour, claimed_until: now() + hour };
    for (const { id } of [home, away]) {
      await db
        .insertInto('schedule')
        .values({ workspace_id: id, job: job.name, ...died })
        .execute();
    }
    const scheduler = schedulerOf([job]);
    await scheduler.tick();
    expect(ran).toEqual([]);
    world().clock.now += hour;
    await scheduler.tick();
    expect(ran).toHaveLength(2);
  });

  test('stopping waits for what is under way, tells it, and begins nothing more', async () => {
    const seen: boolean[] = [];
    const job: Job = {
      name: 'long',
      everyMs: hour,
      run: (_now, _id, signal) =>
        new Promise((ended) => {
          signal.addEventListener('abort', () => {
            seen.push(signal.aborted);
            ended();
          });
        }),
    };
    const scheduler = schedulerOf([job]);
    const ticking = scheduler.tick();
    await new Promise((rested) => setTimeout(rested, 50));
    await scheduler.stop();
    await ticking;
    expect(seen).toEqual([true]);
  });
});
