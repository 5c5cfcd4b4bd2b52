import type { Asset, Content, Message } from '../../utils/contract/catalogue.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import type { RankingIndex } from '../../utils/domain/ranking/build-index.ts';
import type { ContentSearch } from '../../utils/domain/search/search-content.ts';
import { createContentSearch } from '../../utils/domain/search/search-content.ts';
import { loadContent } from '../../utils/platform/catalogue-store.ts';
import type { CuecardDatabase } from '../../utils/platform/database.ts';
import { ownerOf, readKept } from '../../utils/platform/kept.ts';

/** The catalogue in the form the ranker and the search want it. */
export interface LoadedLibrary {
  byId: ReadonlyMap<string, Content>;
  assets: RankingIndex<Asset>;
  messages: RankingIndex<Message>;
  search: ContentSearch;
  competitors: readonly string[];
}

export interface Library {
  load(db: CuecardDatabase): Promise<LoadedLibrary>;
  /** The catalogue has changed: the next load reads it anew. */
  invalidate(): void;
}

export function createLibrary(): Library {
  let loaded: Promise<LoadedLibrary> | null = null;
  return {
    load(db) {
      loaded ??= read(db).catch((error: unknown) => {
        loaded = null;
        throw error;
      });
      return loaded;
    },
    invalidate() {
      loaded = null;
    },
  };
}

async function read(db: CuecardDatabase): Promise<LoadedLibrary> {
  const session = await readKept(db, 'session');
  const content = session ? await loadContent(db, ownerOf(session)) : [];
  return {
    byId: new Map(content.map((item) => [item.id, item])),
    assets: buildIndex(content.filter((item) => item.type === 'asset')),
    messages: buildIndex(content.filter((item) => item.type === 'message')),
    search: createContentSearch(content),
    competitors: [...new Set(content.flatMap((item) => item.audience.competitors))],
  };
}
