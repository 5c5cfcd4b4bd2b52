import type { ContentIndex } from '../../../utils/domain/search/content-index.ts';
import { searchIndex, type Found } from '../../../utils/domain/search/search-content.ts';
import type { Db } from '../../db/schema.ts';
import type { ContentType } from '../content/fields.ts';
import { contentStamp } from './content-stamp.ts';
import { makeIndex, type SearchedContent } from './make-index.ts';

/** Searches everything that marketing has, with all its typing mistakes. */
export interface ContentSearches {
  /** All that is found in the newest versions, as they are now. */
  search(workspaceId: string, type: ContentType, asked: Asked): Promise<Found<SearchedContent>>;
}

interface Asked {
  q: string;
  status?: string | undefined;
  kind?: string | undefined;
}

/** Assets and messages of a workspace have one each. Of 10,000 contents it takes some 20 MB. */
const mostIndexes = 40;

interface Entry {
  stamp: string;
  index: Promise<ContentIndex<SearchedContent>>;
}

/**
 * Keeps an index of what was last searched; makes it anew when content has changed, in whichever
 * server process.
 */
export function createContentSearches(db: Db): ContentSearches {
  const entries = new Map<string, Entry>();

  async function indexOf(workspaceId: string, type: ContentType) {
    const key = `${workspaceId} ${type}`;
    // Read first: what changes while the index is being made is found at the next search.
    const stamp = await contentStamp(db, workspaceId);
    const held = entries.get(key);
    const entry = held?.stamp === stamp ? held : { stamp, index: makeIndex(db, workspaceId, type) };
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= mostIndexes) break;
      entries.delete(oldest);
    }
    entry.index.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry.index;
  }

  return {
    async search(workspaceId, type, { q, status, kind }) {
      const index = await indexOf(workspaceId, type);
      const isAllowed = (content: SearchedContent) =>
        (status === undefined || content.status === status) &&
        (kind === undefined || content.kind === kind);
      return searchAddresses(index, q, isAllowed) ?? searchIndex(index, q, isAllowed);
    },
  };
}

/** Whoever searches for an address, or a part of one, wants what is there; null where nothing is. */
function searchAddresses(
  { contents }: ContentIndex<SearchedContent>,
  q: string,
  isAllowed: (content: SearchedContent) => boolean,
): Found<SearchedContent> | null {
  if (!q.includes('/') || /\s/.test(q)) return null;
  const part = q.toLowerCase();
  const found = contents.filter(
    (content) => content.url.toLowerCase().includes(part) && isAllowed(content),
  );
  if (found.length === 0) return null;
  return { contents: found, highlightsOf: () => [], meant: '', near: false };
}
