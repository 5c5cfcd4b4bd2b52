import { expect, test } from 'vitest';
import { loadSample } from '../../server/sample/load-sample.ts';
import { sampleWorkspace } from '../../server/sample/workspace/sample-workspace.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';

onBothEngines((world) => {
  test('the sample’s figures are what a recount of its events gives', async () => {
    const { system, clock } = world();
    clock.now = Date.parse('2026-06-17T15:00:00Z');
    const loaded = await loadSample(system, sampleWorkspace, 'a demo password');
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
});
