import type { Content } from '../../../utils/contract/catalogue.ts';
import { keep, readKept } from '../../../utils/platform/kept.ts';
import { cardOf, cuesFor, viewMaker } from '../cues.ts';
import { contextIn } from '../pages.ts';
import type { Services } from '../services.ts';
import { contentById } from '../services.ts';
import { recordEvent } from '../record-event.ts';
import type { Handlers } from './types.ts';

const mostHits = 20;
const mostRecent = 8;
const mostShown = 4;

export const searchHandlers: Handlers<
  'search.run' | 'search.ideas' | 'search.used' | 'search.left'
> = {
  async 'search.run'(services, { query }) {
    if (query.trim() === '') return { hits: [], meant: '', near: false };
    const library = await services.library.search(services.db);
    const view = await viewMaker(services);
    const { hits, meant, near } = library.search(query, services.clock(), mostHits);
    return {
      hits: hits.map(({ content, highlights }, position) => ({
        view: view(cardOf(content), [], position),
        highlights,
      })),
      meant,
      near,
    };
  },

  async 'search.ideas'(services, { tabId }) {
    const recent = ((await readKept(services.db, 'searches')) ?? []).slice(0, mostShown);
    // Made now, in the time before the first key: that key must not wait for it.
    await services.library.search(services.db);
    const suggested = await tagsFor(services, tabId);
    return { recent, suggested: suggested.filter((tag) => !recent.includes(tag)) };
  },

  async 'search.left'(services, { tabId, query, results }) {
    // Switched off, none is ever made: there is nothing that could be sent later.
    if (!(await readKept(services.db, 'searchesOff'))) {
      await recordEvent(services, tabId, { kind: 'searched', query, results });
    }
    return null;
  },

  async 'search.used'({ db }, { query }) {
    const others = ((await readKept(db, 'searches')) ?? []).filter((other) => other !== query);
    await keep(db, 'searches', [query, ...others].slice(0, mostRecent));
    return null;
  },
};

/** Tags of what fits the page; where nothing does, of what the rep used last. */
async function tagsFor(services: Services, tabId: number | null): Promise<string[]> {
  const context = await contextIn(services, tabId);
  const fitting = context ? (await cuesFor(services, context)).assets : [];
  const contents: Pick<Content, 'tags'>[] =
    fitting.length > 0
      ? fitting.map(({ content }) => content)
      : (
          await Promise.all(
            ((await readKept(services.db, 'recent')) ?? []).map((id) => contentById(services, id)),
          )
        ).filter((content) => content !== undefined);
  const counts = new Map<string, number>();
  for (const { tags } of contents) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostShown)
    .map(([tag]) => tag);
}
