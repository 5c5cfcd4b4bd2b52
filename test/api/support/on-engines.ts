import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createWorld, engines, type World, type WorldOptions } from './world.ts';

/**
 * Runs a suite on both engines, each on a server of its own, and holds every statement it made
 * against the rule that each names the workspace.
 */
export function onBothEngines(
  suite: (world: () => World) => void,
  options: WorldOptions = {},
): void {
  describe.each(engines)('%s', (engine) => {
    let world: World | undefined;
    beforeAll(async () => {
      world = await createWorld(engine, options);
    });
    afterAll(async () => {
      const careless = world?.careless;
      await world?.close();
      expect(careless).toEqual([]);
    });
    suite(() => {
      if (world === undefined) throw new Error('the server did not start');
      return world;
    });
  });
}
