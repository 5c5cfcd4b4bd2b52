import type { Asset, Content } from '../../utils/contract/catalogue.ts';
import type {
  AssetCard,
  ContentCard,
  Corrections,
  CueView,
  MessageCard,
  Reason,
  Understanding,
} from '../../utils/contract/cue.ts';
import type { MyFeedback } from '../../utils/contract/feedback.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { tellHost } from '../../utils/platform/host-messages.ts';
import { readKept } from '../../utils/platform/kept.ts';
import { notifyPages } from '../../utils/platform/serve-messages.ts';
import { answersAfter } from './feedback-state.ts';
import type { Services } from './services.ts';

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
  const without = await hiddenFor(services, context.recordKey);
  const withCompany = correctedContext(context, corrections);
  const view = await viewMaker(services);
  const options = { now, limit: mostAssets, without };
  return {
    understanding,
    assets: suggest(library.assets, withCompany, understanding, options).map(
      ({ content, reasons }, position) => view(assetCard(content), reasons, position),
    ),
    messages: suggest(library.messages, withCompany, understanding, {
      ...options,
      limit: mostMessages,
    }).map(({ content, reasons }, position) => view(content, reasons, position)),
  };
}

const correctedContext = (context: PageContext, corrections: Corrections): PageContext =>
  typeof corrections.company === 'string' ? { ...context, company: corrections.company } : context;

async function hiddenFor({ db }: Services, recordKey: string): Promise<Set<string>> {
  const keys = await db.getAllKeys(
    'hidden',
    IDBKeyRange.bound(`${recordKey}|`, `${recordKey}|\uffff`),
  );
  return new Set(keys.map((key) => key.slice(recordKey.length + 1)));
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
export async function viewMaker({ db }: Services) {
  const favourites = new Set(await readKept(db, 'favourites'));
  const feedback = new Map<string, MyFeedback>();
  for (const mine of await db.getAll('feedback')) {
    const earlier = feedback.get(mine.contentId);
    if (!earlier || earlier.createdAt < mine.createdAt) feedback.set(mine.contentId, mine);
  }
  return <T extends ContentCard>(content: T, reasons: Reason[], position: number): CueView<T> => {
    const mine = feedback.get(content.id);
    return {
      content,
      reasons,
      position,
      favourite: favourites.has(content.id),
      ...(mine && { feedback: mine }),
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
