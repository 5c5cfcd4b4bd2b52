import type { Config } from '../config.ts';
import { openSystem, type OpenSystem } from '../open.ts';

/** Runs a command on the open system, and closes it whatever comes. */
export async function withSystem<T>(
  config: Config,
  work: (system: OpenSystem) => Promise<T>,
): Promise<T> {
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const system = await openSystem(config, publicUrl);
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}
