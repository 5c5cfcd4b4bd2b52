import type { Asset, Content } from '../../utils/contract/catalogue.ts';
import type {
  AssetCard,
  ContentCard,
  CueView,
  MessageCard,
  Reason,
  Understanding,
} from '../../utils/contract/cue.ts';
import type { MyFeedback } from '../../utils/contract/feedback.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import type { Hidden } from '../../utils/platform/database.ts';
import { tellHost } from '../../utils/platform/host-messages.ts';
import { readKept } from '../../utils/platform/kept.ts';
import { notifyPages } from '../../utils/platform/serve-messages.ts';
import { answersAfter } from './feedback-state.ts';
import type { Services } from './services.ts';

/** A card that was just hidden keeps its place this long, so that it can be undone, ms. */
const undoMs = 30_000;
const mostAssets = 10;
const mostMessages = 6;

export interface TabCues {
  pausedBy?: 'record' | 'domain';
  understanding?: Understanding;
  assets: CueView<AssetCard>[];
  messages: CueView<MessageCard>[];
}

/** What Cuecard has to say about a page. Nothing while the rep has paused it there. */
export async function cuesFor(services: Services, context: PageContext): Promise<TabCues> {
  const { db, clock } = services;
  const library = await services.library.load(services.db);
  const corrections = (await db.get('corrections', context.recordKey)) ?? {};
  const understanding = understand(context, corrections, library.competitors);
  const pausedBy = await pauseOf(services, context, understanding);
  if (pausedBy) return { pausedBy, understanding, assets: [], messages: [] };

  const now = clock();
  const hidden = await hiddenOn(services, context.recordKey);
  const without = new Set(hidden.filter(({ at }) => at < now - undoMs).map(({ id }) => id));
  const view = await viewMaker(services, hidden);
  const options = { now, limit: mostAssets, without };
  return {
    understanding,
    assets: suggest(library.assets, context, understanding, options).map(
      ({ content, reasons }, position) => view(assetCard(content), reasons, position),
    ),
    messages: suggest(library.messages, context, understanding, {
      ...options,
      limit: mostMessages,
    }).map(({ content, reasons }, position) => view(content, reasons, position)),
  };
}

/** What the rep hid on a record. */
async function hiddenOn({ db }: Services, recordKey: string): Promise<(Hidden & { id: string })[]> {
  const range = IDBKeyRange.bound(`${recordKey}|`, `${recordKey}|\uffff`);
  const keys = await db.getAllKeys('hidden', range);
  const values = await db.getAll('hidden', range);
  return values.map((hidden, at) => ({
    ...hidden,
    id: keys[at]?.slice(recordKey.length + 1) ?? '',
  }));
}

async function pauseOf({ db }: Services, context: PageContext, understanding: Understanding) {
  const pauses = (await readKept(db, 'pauses')) ?? [];
  return pauses.find(
    (pause) =>
      (pause.scope === 'record' && pause.key === context.recordKey) ||
      (pause.scope === 'domain' && pause.key === understanding.domain),
  )?.scope;
}

/** The asset without its text: a card doesn't show it. */
function assetCard(asset: Asset): AssetCard {
  const card: AssetCard & { body?: string } = { ...asset };
  delete card.body;
  return card;
}

export function cardOf(content: Content): ContentCard {
  return content.type === 'asset' ? assetCard(content) : content;
}

/** Adds to a card what the sidebar knows of the content beyond this page. */
export async function viewMaker(
  { db }: Services,
  hidden: readonly (Hidden & { id: string })[] = [],
) {
  const hiddenBy = new Map(hidden.map(({ id, eventId }) => [id, eventId]));
  const favourites = new Set(await readKept(db, 'favourites'));
  const feedback = new Map<string, MyFeedback>();
  for (const mine of await db.getAll('feedback')) {
    const earlier = feedback.get(mine.contentId);
    if (!earlier || earlier.createdAt < mine.createdAt) feedback.set(mine.contentId, mine);
  }
  return <T extends ContentCard>(content: T, reasons: Reason[], position: number): CueView<T> => {
    const mine = feedback.get(content.id);
    const hider = hiddenBy.get(content.id);
    return {
      content,
      reasons,
      position,
      favourite: favourites.has(content.id),
      ...(mine && { feedback: mine }),
      ...(hider !== undefined && { hiddenBy: hider }),
    };
  };
}

/** Counts for the tab at the page's edge. */
export async function figuresFor(services: Services, context: PageContext | null) {
  const newAnswers = (await answersAfter(services)).length;
  if (!context) return { cues: 0, newAnswers };
  const { assets, messages } = await cuesFor(services, context);
  return { cues: assets.length + messages.length, newAnswers };
}

/** Something other than the pages has changed: counts and open sidebars are brought up to date. */
export async function refreshTabs(services: Services): Promise<void> {
  await Promise.all(
    [...services.tabs].map(async ([tabId, page]) => {
      await tellHost(tabId, 'host.cues', await figuresFor(services, page.context));
    }),
  );
  await notifyPages({ changed: 'sidebar' });
}
