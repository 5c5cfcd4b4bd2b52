import { expect } from 'vitest';
import type { Import, ImportRow } from '../../../utils/contract/imports.ts';
import type { TestPerson, World } from './world.ts';

export interface Detail {
  import: Import;
  rows: ImportRow[];
  total: number;
}

/** Sends a CSV file, and waits until it is compared. */
export async function sendCsv(
  world: World,
  as: TestPerson,
  file: string | Uint8Array<ArrayBuffer>,
  query = '',
): Promise<Detail> {
  const answer = await world.app.request(`http://cue.test/v1/imports/csv${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as.token}`, 'content-type': 'text/csv' },
    body: file,
  });
  expect(answer.status).toBe(202);
  const { import: made } = (await answer.json()) as Detail;
  return settled(world, as, made.id);
}

/** Sends anything else, and waits until it is compared. */
export async function sendImport(world: World, as: TestPerson, body: object): Promise<Detail> {
  const { import: made } = await world.json<Detail>(202, 'POST', '/v1/imports', { as, body });
  return settled(world, as, made.id);
}

export async function settled(
  world: World,
  as: TestPerson,
  id: string,
  query = '?limit=500',
): Promise<Detail> {
  await world.system.imports.settle();
  return world.json<Detail>(200, 'GET', `/v1/imports/${id}${query}`, { as });
}

export async function applied(
  world: World,
  as: TestPerson,
  id: string,
  body: object = {},
): Promise<Detail> {
  await world.json(202, 'POST', `/v1/imports/${id}/apply`, { as, body });
  return settled(world, as, id);
}

export async function undone(world: World, as: TestPerson, id: string): Promise<Detail> {
  await world.json(202, 'POST', `/v1/imports/${id}/undo`, { as });
  return settled(world, as, id);
}

/** An import for each thing that can be done with one. */
export async function importsToUse(world: World, as: TestPerson, workspaceId: string) {
  let made = 0;
  const preview = async () => {
    made += 1;
    const file = `title,url,kind\nOnly at home ${made},https://files.example/import-${made},deck\n`;
    return (await sendCsv(world, as, file)).import.id;
  };
  const done = await preview();
  await applied(world, as, done);
  const cut = (await sendImport(world, as, { source: 'links', addresses: ['nowhere'] })).import.id;
  await world.system.db
    .updateTable('import')
    .set({ state: 'reading' })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', cut)
    .execute();
  return { seen: await preview(), applied: await preview(), undone: done, retried: cut };
}
