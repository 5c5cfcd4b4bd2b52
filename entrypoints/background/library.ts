import type { Content } from '../../utils/contract/catalogue.ts';
import type { ContentExperience } from '../../utils/contract/experience.ts';
import type { CheckRules } from '../../utils/domain/message-check/compile-rules.ts';
import { compileRules } from '../../utils/domain/message-check/compile-rules.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { building, settling } from '../../utils/domain/ranking/build-index.ts';
import type { RankingIndex } from '../../utils/domain/ranking/ranking-index.ts';
import { deserialise, serialise } from '../../utils/domain/ranking/serialise.ts';
import { setSpace } from '../../utils/domain/ranking/space.ts';
import { updateIndex } from '../../utils/domain/ranking/update-index.ts';
import type { ContentSearch } from '../../utils/domain/search/search-content.ts';
import { createContentSearch } from '../../utils/domain/search/search-content.ts';
import type { CatalogueChanges } from '../../utils/platform/catalogue-store.ts';
import { loadContent } from '../../utils/platform/catalogue-store.ts';
import type { CuecardDatabase } from '../../utils/platform/database.ts';
import { readIndex, writeIndex } from '../../utils/platform/index-store.ts';
import { createTurns } from '../../utils/platform/in-turn.ts';
import { ownerOf, readKept } from '../../utils/platform/kept.ts';
import { inSlices } from './in-slices.ts';

/** What the ranker works with. */
export interface Ranking {
  index: RankingIndex;
  competitors: readonly string[];
  experience: ReadonlyMap<string, ContentExperience>;
}

/** The catalogue in the forms in which it is asked: each made when it is first wanted. */
export interface Library {
  ranking(db: CuecardDatabase): Promise<Ranking>;
  search(db: CuecardDatabase): Promise<ContentSearch>;
  /**
   * The draft check's rules; null while they are being made. Cues must not wait for them: `whenReady` is
   * called once they are there.
   */
  rules(db: CuecardDatabase, whenReady: () => void): CheckRules | null;
  /** Brings everything up to date with a sync, and stores the index for the next start. */
  update(db: CuecardDatabase, changes: CatalogueChanges): Promise<void>;
  /** Somebody else's catalogue, or none: the next question reads it anew. */
  invalidate(): void;
}

export function createLibrary(): Library {
  let ranking: Promise<Ranking> | null = null;
  let search: Promise<ContentSearch> | null = null;
  let rules: CheckRules | null = null;
  let making: Promise<void> | null = null;
  /** Raised when what is being made is out of date before it is done. */
  let edition = 0;
  const inTurn = createTurns();
  const invalidate = () => {
    ranking = search = rules = making = null;
    edition += 1;
  };
  const readRanking = (db: CuecardDatabase) => {
    ranking ??= loadRanking(db).catch((error: unknown) => {
      ranking = null;
      throw error;
    });
    return ranking;
  };
  return {
    ranking: readRanking,
    search(db) {
      search ??= readSearch(db).catch((error: unknown) => {
        search = null;
        throw error;
      });
      return search;
    },
    rules(db, whenReady) {
      const own = edition;
      making ??= later(rulesDelayMs)
        .then(() => readRules(db))
        .then(
          (made) => {
            if (own !== edition) return;
            rules = made;
            whenReady();
          },
          () => {
            if (own === edition) making = null;
          },
        );
      return rules;
    },
    update: (db, changes) =>
      inTurn(async () => {
        search = null;
        if (changes.complete || changes.put.length + changes.removed.length > 0) {
          rules = making = null;
          edition += 1;
        }
        if (changes.complete) {
          ranking = null;
          await readRanking(db);
          return;
        }
        const own = edition;
        const before = await readRanking(db);
        const index = await inSlices(changed(before.index, changes));
        const updated = rankingOf(index, await readKept(db, 'experience'));
        // Its owner has left meanwhile.
        if (own !== edition) return;
        ranking = Promise.resolve(updated);
        if (index !== before.index) await storeIndex(db, index, changes.made);
      }),
    invalidate,
  };
}

/** The index after a sync: put right in place, then settled, so that it can be stored. */
function* changed(
  index: RankingIndex,
  { put, removed, space }: CatalogueChanges,
): Generator<void, RankingIndex> {
  if (put.length + removed.length === 0 && space === null) return index;
  for (const [at, content] of put.entries()) {
    updateIndex(index, { put: [content], removed: [] });
    if (at % 10 === 9) yield;
  }
  updateIndex(index, { put: [], removed });
  const settled = yield* settling(index);
  if (space !== null) yield* setSpace(settled, space);
  return settled;
}

/** The stored index where it is this catalogue's; else one made of the catalogue, and stored. */
async function loadRanking(db: CuecardDatabase): Promise<Ranking> {
  // Asked for together: one after another, they would take three times as long.
  const [session, catalogue, kept, experience] = await Promise.all([
    readKept(db, 'session'),
    readKept(db, 'catalogue'),
    readIndex(db),
    readKept(db, 'experience'),
  ]);
  const owner = session && ownerOf(session);
  if (
    owner !== undefined &&
    catalogue?.owner === owner &&
    kept?.owner === owner &&
    kept.contentStamp === catalogue.contentStamp
  ) {
    const stored = deserialise(kept.bytes);
    if (stored) return rankingOf(stored, experience);
  }
  const space = (await readKept(db, 'space')) ?? null;
  const index = await inSlices(building(await ownContent(db), space));
  if (catalogue) await storeIndex(db, index, catalogue);
  return rankingOf(index, experience);
}

function rankingOf(index: RankingIndex, experience: readonly ContentExperience[] = []): Ranking {
  const names = index.extras.values().flatMap(({ competitors = [] }) => competitors);
  return {
    index,
    competitors: [...new Set(names)].toSorted(),
    experience: new Map(experience.map((each) => [each.id, each])),
  };
}

async function storeIndex(
  db: CuecardDatabase,
  index: RankingIndex,
  { owner, contentStamp }: CatalogueChanges['made'],
): Promise<void> {
  await writeIndex(db, { owner, contentStamp, bytes: serialise(index) });
}

async function readSearch(db: CuecardDatabase): Promise<ContentSearch> {
  const collections = (await readKept(db, 'board'))?.collections;
  return createContentSearch(await ownContent(db), collections);
}

async function ownContent(db: CuecardDatabase): Promise<Content[]> {
  const session = await readKept(db, 'session');
  return session ? loadContent(db, ownerOf(session)) : [];
}

/** Reading a whole catalogue keeps the database busy: cues that are on their way come first. */
const rulesDelayMs = 400;
const later = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

async function readRules(db: CuecardDatabase): Promise<CheckRules> {
  const contents = await ownContent(db);
  return compileRules({
    // What may be sent is never found by its text; an asset's own is long, and in the way here.
    contents: contents.map((content) =>
      content.type === 'asset' && mayInsert(content) ? { ...content, body: '' } : content,
    ),
    tombstones: await db.getAll('tombstones'),
  });
}
