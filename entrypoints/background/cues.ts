import type { Asset, Content } from '../../utils/contract/catalogue.ts';
import type {
  AssetCard,
  ContentCard,
  Cue,
  CueView,
  MessageCard,
  Reason,
  Understanding,
} from '../../utils/contract/cue.ts';
import type { Finding } from '../../utils/contract/draft.ts';
import type { MyFeedback } from '../../utils/contract/feedback.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import type { OwnVerdict } from '../../utils/domain/ranking/experience.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { drawsOf } from '../../utils/domain/ranking/trial.ts';
import type { Hidden } from '../../utils/platform/database.ts';
import { readKept } from '../../utils/platform/kept.ts';
import { findingsFor } from './findings.ts';
import type { Services } from './services.ts';

/** A card that was just hidden keeps its place this long, so that it can be undone, ms. */
const undoMs = 30_000;
const limits = { asset: 10, message: 6 };

export interface TabCues {
  pausedBy?: 'record' | 'domain';
  understanding?: Understanding;
  assets: CueView<AssetCard>[];
  messages: CueView<MessageCard>[];
  findings: Finding[];
}

/**
 * What Cuecard has to say about a page. Nothing while the rep has paused it there.
 * @throws the signal's reason, when it is aborted on the way: the page has changed again
 */
export async function cuesFor(
  services: Services,
  context: PageContext,
  signal?: AbortSignal,
): Promise<TabCues> {
  const { db, clock } = services;
  const { index, competitors, experience } = await services.library.ranking(db);
  signal?.throwIfAborted();
  const corrections = (await db.get('corrections', context.recordKey)) ?? {};
  const understanding = understand(context, corrections, competitors);
  const pausedBy = await pauseOf(services, context, understanding);
  if (pausedBy) return { pausedBy, understanding, assets: [], messages: [], findings: [] };

  const now = clock();
  const hidden = await hiddenOn(services, context.recordKey);
  const without = new Set(hidden.filter(({ at }) => at < now - undoMs).map(({ id }) => id));
  const session = await readKept(db, 'session');
  const own = await ownVerdicts(services);
  signal?.throwIfAborted();
  const cues = suggest(index, context, understanding, {
    now,
    limits,
    without,
    experience,
    own,
    ownNames: session ? [session.workspaceName] : [],
    // The same all day: what is read again keeps its cues.
    random: drawsOf(`${context.recordKey} ${new Date(now).toDateString()}`),
  });
  const view = await viewMaker(services, hidden);
  const findings = await findingsFor(services, context, understanding);
  signal?.throwIfAborted();
  const found = await contentsOf(services, cues);
  const assets: CueView<AssetCard>[] = [];
  const messages: CueView<MessageCard>[] = [];
  for (const { content, reasons } of found) {
    if (content.type === 'asset') assets.push(view(assetCard(content), reasons, assets.length));
    else messages.push(view(content, reasons, messages.length));
  }
  return { understanding, assets, messages, findings };
}

/** The content of cues; one that a sync has just taken away is left out. */
async function contentsOf({ db }: Services, cues: readonly Cue[]) {
  const { store } = db.transaction('content');
  const contents = await Promise.all(cues.map(({ id }) => store.get(id)));
  return cues.flatMap(({ reasons }, at) => {
    const content = contents[at];
    return content ? [{ content, reasons }] : [];
  });
}

/** What this rep last said of each content, with what was known of the page. */
async function ownVerdicts({ db }: Services): Promise<OwnVerdict[]> {
  const latest = new Map<string, MyFeedback>();
  for (const mine of await db.getAll('feedback')) {
    const earlier = latest.get(mine.contentId);
    if (!earlier || earlier.createdAt < mine.createdAt) latest.set(mine.contentId, mine);
  }
  return [...latest.values()].map(({ contentId, verdict, facets: { stage, industry } }) => ({
    contentId,
    verdict,
    ...(stage && { stage }),
    ...(industry && { industry }),
  }));
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

/** Which pause of the rep's holds on a page; undefined for none. */
export async function pauseOf(
  { db }: Pick<Services, 'db'>,
  context: PageContext,
  understanding: Understanding,
) {
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
