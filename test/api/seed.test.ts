import { beforeAll, expect, test } from 'vitest';
import { catalogueState } from '../../server/services/catalogue/catalogue-state.ts';
import { readCatalogue } from '../../server/services/catalogue/read-catalogue.ts';
import type { Caller } from '../../server/services/caller.ts';
import { readOutcomes } from '../../server/services/outcomes/read-outcomes.ts';
import { listSites } from '../../server/services/sites/list-sites.ts';
import { readOverview } from '../../server/services/stats/read-overview.ts';
import { listGaps } from '../../server/services/gaps/list-gaps.ts';
import { sqliteFile } from '../../server/db/sqlite.ts';
import { restoreBackup } from '../../server/services/backup/restore-backup.ts';
import { writeBackup } from '../../server/services/backup/write-backup.ts';
import { readRecordKey } from '../../server/services/settings/record-key.ts';
import { loadSample } from '../../server/sample/load-sample.ts';
import { sampleWorkspace } from '../../server/sample/workspace/sample-workspace.ts';
import { everyRow, fillEmptyTables } from './support/every-row.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';

onBothEngines((world) => {
  let loaded: Awaited<ReturnType<typeof loadSample>>;
  beforeAll(async () => {
    const { system, clock } = world();
    clock.now = Date.parse('2026-06-17T15:00:00Z');
    loaded = await loadSample(system, sampleWorkspace, 'a demo password');
  });

  test('the sample’s figures are what a recount of its events gives', async () => {
    const workspace = { id: loaded.workspaceId, timeZone: sampleWorkspace.timeZone };
    const stored = await storedRollups(world(), workspace);
    expect(stored).toEqual(await recount(world(), workspace));
    expect(loaded.events).toBeGreaterThan(500);
    expect(stored.presence.length).toBeGreaterThan(40);
    const weekends = stored.presence.filter((entry) =>
      [0, 6].includes(new Date(entry.slice(0, 10)).getUTCDay()),
    );
    expect(weekends.length).toBeLessThan(stored.presence.length / 10);
  });

  test('the sample has a space, experience that differs by place, rules, claims, gaps and a past', async () => {
    const { system, clock } = world();
    const { db } = system;
    const { workspaceId } = loaded;
    const state = await catalogueState(system, { workspaceId, userId: '' }, clock.now);
    const range = { since: undefined, state };
    const { messages, assets, experience, space } = await readCatalogue(
      db,
      workspaceId,
      range,
      clock.now,
    );
    expect(space?.terms.split('\n')).toContain('yard');
    expect(messages.filter(({ earlier }) => earlier.length > 0)).toHaveLength(2);
    expect(assets.filter(({ audience }) => audience.rules.length > 0)).toHaveLength(1);
    const claims = messages.filter(
      ({ kind, audience }) => kind === 'retired-phrase' && audience.industries.length > 0,
    );
    expect(claims).toHaveLength(1);

    const all = experience ?? [];
    const sum = (of: 'used' | 'chances') => all.reduce((total, each) => total + each[of], 0);
    expect(sum('chances') / sum('used')).toBeCloseTo(1, 2);
    expect(all.flatMap(({ unfit }) => unfit)).toEqual([
      { stage: 'negotiation', industry: null, reps: 3 },
    ]);
    const ratios = all
      .filter(({ chances }) => chances > 5)
      .map(({ used, chances }) => used / chances);
    expect([Math.min(...ratios) < 0.7, Math.max(...ratios) > 1.3]).toEqual([true, true]);

    const caller = { workspaceId, timeZone: sampleWorkspace.timeZone } as Caller;
    const gaps = await listGaps(world().system, caller, { days: 90 });
    expect(gaps.some(({ asked, people }) => asked > 0 && people > 1)).toBe(true);
    expect(gaps.some(({ left }) => left > 0)).toBe(true);
  });

  test('the sample tells of visits and of deals: of some content how many were won, of most too few to say', async () => {
    const { system, clock } = world();
    const { workspaceId } = loaded;
    const caller = { workspaceId, timeZone: sampleWorkspace.timeZone } as Caller;
    const { all, contents } = await readOutcomes(system.db, caller, { days: 90 }, clock.now);
    expect(all.deals).toBeGreaterThan(30);
    expect(all.rate).not.toBeNull();
    const told = contents.filter(({ rate }) => rate !== null);
    expect([told.length > 1, told.length < contents.length / 2]).toEqual([true, true]);
    const { funnel } = await readOverview(system.db, caller, { days: 90 }, clock.now);
    expect(funnel.visited).toBeGreaterThan(funnel.used / 10);
  });

  test('the sample’s reps work on five sites, of which one broke today and one is weakened', async () => {
    const { system, clock } = world();
    const caller = {
      workspaceId: loaded.workspaceId,
      timeZone: sampleWorkspace.timeZone,
    } as Caller;
    const sites = await listSites(system.db, caller, 30, clock.now);
    const used = sites.filter(({ state }) => state !== 'unused');
    expect(used.map(({ host, state }) => `${host} ${state}`)).toEqual([
      'pipedrive broken',
      'hubspot weakened',
      'gmail fine',
      'outlook fine',
      'salesforce fine',
    ]);
    expect(used[0]).toMatchObject({ broken: { people: 3 }, breakages: [{ missing: 'title' }] });
    expect(used[1]?.weakened.map(({ field }) => field)).toEqual(['company', 'stage']);
    expect(used.every(({ people }) => people > 1)).toBe(true);
  });

  test('a backup brings every row of every table back, and deals keep their pseudonyms', async () => {
    const { system, dataDir, databaseUrl, careless } = world();
    const careful = careless.length;
    await fillEmptyTables(world(), loaded.workspaceId);
    const before = await everyRow(world());
    const key = await readRecordKey(system.db, loaded.workspaceId);
    expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([]);

    const file = `${dataDir}/whole.backup`;
    await writeBackup({ sqliteFile: sqliteFile(dataDir), databaseUrl }, file);
    await restoreBackup(system.db, file);
    expect(await readRecordKey(system.db, loaded.workspaceId)).toBe(key);
    const { workspace, setting, ...after } = await everyRow(world());
    // The generation is another one, and the key that was made of the one before is kept.
    expect(workspace).toHaveLength(before['workspace']?.length ?? 0);
    expect(setting).toEqual(expect.arrayContaining(before['setting'] ?? []));
    for (const [table, rows] of Object.entries(after)) {
      expect([table, rows]).toEqual([table, before[table]]);
    }
    // Replacing everything names no workspace, and may.
    careless.splice(careful);
  });
});
