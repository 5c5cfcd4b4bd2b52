import type { TestWorkspace, World } from './world.ts';

/** A collection, an announcement and a word, by the marketer; answers their ids. */
export async function madeBoard(world: World, workspace: TestWorkspace, title = 'Renewals') {
  const make = async <T>(path: string, body: object) =>
    world.json<T>(201, 'POST', path, { as: workspace.marketer, body });
  const { collection } = await make<{ collection: { id: string } }>('/v1/collections', { title });
  const { id: announcement } = await make<{ id: string }>('/v1/announcements', { title });
  const { id: term } = await make<{ id: string }>('/v1/glossary', {
    term: title,
    meaning: 'When a contract goes on.',
  });
  return { collection: collection.id, announcement, term };
}
