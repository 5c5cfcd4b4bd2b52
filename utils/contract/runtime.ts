import { z } from 'zod';
import type { Content } from './catalogue.ts';
import { correctableFields } from './cue.ts';
import type { AssetCard, CueView, MessageCard, Understanding } from './cue.ts';
import type { Finding } from './draft.ts';
import type { DraftAnswers } from './draft-messages.ts';
import { draftMessages } from './draft-messages.ts';
import type { MyFeedback } from './feedback.ts';
import type { Judged } from './lead.ts';
import type { InsertResult } from './insertion.ts';
import { tableRefusals } from './health.ts';
import type { GuestOrders } from './page-report.ts';
import { pageReportSchema } from './page-report.ts';
import type { MyEvents } from './people.ts';
import type { Diagnostics } from './diagnostics.ts';
import { idSchema } from './primitives.ts';
import type { SearchAnswer } from './search.ts';
import type { HandedTable } from './selector-table.ts';
import type { SiteHere, SiteState } from './sites.ts';
import type { ToldAnswers, ToldSummary } from './told.ts';
import { toldMessages } from './told.ts';
import type { HostId, RecordKind } from './vocabulary.ts';
import { hostIds, verdicts } from './vocabulary.ts';

/** Who may send a message: the content script in a host's page, or one of our own pages. */
export type Caller = 'content' | 'page';

const tab = { tabId: z.int().min(0) };
const token = z.string().min(16).max(100);
/** What the rep wrote for merge fields that the page says nothing of, by the fields' names. */
const mergeValuesSchema = z.record(z.string().max(60), z.string().trim().min(1).max(200));

/**
 * Every message the background accepts, with who may send it and what it must hold. Answers are
 * typed in `BackgroundAnswers`: they come from the background and are trusted.
 */
export const backgroundMessages = {
  ...toldMessages,
  ...draftMessages,
  /** The page was read anew (`context: null`: nothing here for us) or could not be understood. */
  'page.changed': { from: 'content', input: pageReportSchema },
  /** Firefox: puts a script into the page's own world that pastes once, when told. */
  'page.readyPaste': { from: 'content', input: z.object({}) },
  /** A content script asks by what to read its page: at its start, and when what it was given won't do. */
  'page.table': {
    from: 'content',
    input: z.object({
      host: z.enum(hostIds),
      refused: z.object({ version: z.int().min(1), reason: z.enum(tableRefusals) }).optional(),
    }),
  },
  /** The content script is about to frame the sidebar, and vouches for that one frame. */
  'frame.vouch': { from: 'content', input: z.object({ nonce: token }) },
  /** A framed page asks to be believed; works once a nonce, in the tab that vouched. */
  'frame.claim': { from: 'page', input: z.object({ nonce: token }) },
  'frame.close': { from: 'page', input: z.object(tab) },
  /** The rep has put the floating sidebar here: shares of the window, from its left and top. */
  'frame.placed': {
    from: 'content',
    input: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
  },
  /** The tab in front of the window, for a page that isn't framed in one. */
  'tab.active': { from: 'page', input: z.object({ windowId: z.int().optional() }) },
  'sidebar.get': { from: 'page', input: z.object(tab) },
  'sidebar.correct': {
    from: 'page',
    input: z.object({
      ...tab,
      field: z.enum(correctableFields),
      /** `null`: take the value away; absent: believe the page again. */
      value: z.string().trim().max(200).nullable().optional(),
    }),
  },
  'sidebar.pause': {
    from: 'page',
    input: z.object({ ...tab, scope: z.enum(['record', 'domain']), paused: z.boolean() }),
  },
  'search.run': { from: 'page', input: z.object({ query: z.string().max(200) }) },
  /** What the rep searched for lately, and what may help here. */
  'search.ideas': { from: 'page', input: z.object({ tabId: z.int().min(0).nullable() }) },
  /** A search was of use: it is remembered in this browser. */
  'search.used': { from: 'page', input: z.object({ query: z.string().trim().min(1).max(200) }) },
  'content.get': { from: 'page', input: z.object({ id: idSchema }) },
  /** Puts content into the draft of the page. `trusted`: a person clicked, the frame saw it. */
  'content.insert': {
    from: 'page',
    input: z.object({
      ...tab,
      id: idSchema,
      recordKey: z.string().max(300),
      token,
      trusted: z.literal(true),
      position: z.int().min(0).optional(),
      values: mergeValuesSchema.optional(),
    }),
  },
  /** Takes the last insertion out of the draft again, and out of the figures. */
  'content.uninsert': { from: 'page', input: z.object({ ...tab, eventId: idSchema }) },
  /** What Copy puts on the clipboard. */
  'content.copyable': {
    from: 'page',
    input: z.object({
      tabId: z.int().min(0).nullable(),
      id: idSchema,
      values: mergeValuesSchema.optional(),
    }),
  },
  'content.favourite': { from: 'page', input: z.object({ id: idSchema, favourite: z.boolean() }) },
  'content.lists': { from: 'page', input: z.object({}) },
  /** Keeps an event in the outbox; answered when it is on disk. */
  'event.record': {
    from: 'page',
    input: z.object({
      tabId: z.int().min(0).nullable(),
      event: z.discriminatedUnion('kind', [
        z.object({
          kind: z.enum(['opened', 'copied', 'dismissed']),
          id: idSchema,
          position: z.int().min(0).optional(),
          /** The event that `content.copyable` made a link for. */
          eventId: idSchema.optional(),
        }),
        z.object({
          kind: z.literal('feedback'),
          id: idSchema,
          verdict: z.enum(verdicts),
          comment: z.string().trim().max(2000).optional(),
        }),
        z.object({ kind: z.literal('undone'), eventId: idSchema }),
        z.object({ kind: z.literal('asked'), wanted: z.string().trim().min(1).max(300) }),
      ]),
    }),
  },
  /** These cues are on the screen; each is recorded once a record and half a day. */
  'event.shown': {
    from: 'page',
    input: z.object({
      ...tab,
      items: z.array(z.object({ id: idSchema, position: z.int().min(0) })).max(50),
    }),
  },
  'feedback.mine': { from: 'page', input: z.object({}) },
  'feedback.seen': { from: 'page', input: z.object({}) },
  'me.events': { from: 'page', input: z.object({ before: idSchema.optional() }) },
  'status.get': { from: 'page', input: z.object({}) },
  'sync.now': { from: 'page', input: z.object({}) },
  'session.begin': { from: 'page', input: z.object({ serverUrl: z.string().max(500) }) },
  'session.poll': { from: 'page', input: z.object({}) },
  'session.signOut': { from: 'page', input: z.object({ discardWaiting: z.boolean() }) },
  'sites.list': { from: 'page', input: z.object({}) },
  /** How things stand with the site in a tab; the one in front where none is named. */
  'sites.here': { from: 'page', input: z.object({ tabId: z.int().min(0).optional() }) },
  'settings.get': { from: 'page', input: z.object({}) },
  'settings.set': {
    from: 'page',
    input: z.object({ alwaysPanel: z.boolean().optional(), sendSearches: z.boolean().optional() }),
  },
  /** Permissions have changed; register content scripts to match, and start in open tabs. */
  'sites.refresh': { from: 'page', input: z.object({}) },
  'diagnostics.get': { from: 'page', input: z.object({}) },
} as const satisfies Record<string, { from: Caller; input: z.ZodType }>;

export type BackgroundMessage = keyof typeof backgroundMessages;
export type BackgroundInput<K extends BackgroundMessage> = z.infer<
  (typeof backgroundMessages)[K]['input']
>;

export interface ConnectionState {
  /** `signed-out`: the session ended; `server-error`: it answers, but not with sense. */
  status: 'not-connected' | 'ok' | 'offline' | 'signed-out' | 'server-error';
  serverUrl?: string;
  userName?: string;
  userEmail?: string;
  workspaceName?: string;
  role?: string;
  /** Events not yet acknowledged by the server. */
  waiting: number;
  /** Events the server refused for good; kept for diagnostics. */
  refused: number;
  /** When the catalogue was last known to be current, ms since epoch. */
  syncedAt: number | null;
  /** Approved content in this browser. */
  contentCount: number;
}

export interface SidebarState {
  connection: ConnectionState;
  page: {
    status: 'none' | 'understood' | 'not-understood' | 'paused';
    host?: HostId;
    recordKey?: string;
    kind?: RecordKind;
    /** What the rep said of the lead. */
    judged?: Judged;
    understanding?: Understanding;
    canInsert: boolean;
    insertToken?: string;
    /** Which pause holds, while `status` is `paused`. */
    pausedBy?: 'record' | 'domain';
  };
  assets: CueView<AssetCard>[];
  messages: CueView<MessageCard>[];
  /** What the draft says that it should not, in the order it stands there. */
  findings: Finding[];
  /** Answers to the rep's feedback that they have not looked at. */
  newAnswers: number;
  told: ToldSummary;
}

export interface DeviceLogin {
  userCode: string;
  verificationUrl: string;
  /** Seconds between polls, and until the code is void. */
  interval: number;
  expiresIn: number;
}

export interface BackgroundAnswers extends ToldAnswers, DraftAnswers {
  'page.changed': GuestOrders;
  'page.table': HandedTable;
  'page.readyPaste': null;
  'frame.vouch': {
    /** Where the sidebar floats on this host, if it must. */
    place: { x: number; y: number } | null;
    titles: { frame: string; grip: string; hint: string };
  };
  'frame.placed': null;
  'frame.claim': { tabId: number } | null;
  'frame.close': null;
  'tab.active': { tabId: number | null };
  'sidebar.get': SidebarState;
  'sidebar.correct': null;
  'sidebar.pause': null;
  'search.run': SearchAnswer;
  'search.ideas': { recent: string[]; suggested: string[] };
  'search.used': null;
  'content.get': Content | null;
  'content.insert': InsertResult & { eventId?: string };
  'content.uninsert': { removed: boolean };
  /** `eventId` is the one to record the copy by: a link that counts visits names it. */
  'content.copyable':
    { html: string; text: string; eventId: string } | { missing: string[] } | null;
  'content.favourite': null;
  'content.lists': { favourites: CueView[]; recent: CueView[] };
  'event.record': { eventId: string };
  'event.shown': null;
  'feedback.mine': MyFeedback[];
  'feedback.seen': null;
  'me.events': MyEvents;
  'status.get': ConnectionState;
  'sync.now': ConnectionState;
  'session.begin': DeviceLogin;
  'session.poll': 'pending' | 'connected' | 'denied' | 'expired';
  'session.signOut': ConnectionState;
  'sites.list': SiteState[];
  'sites.here': SiteHere;
  'settings.get': { alwaysPanel: boolean; sendSearches: boolean };
  'settings.set': null;
  'sites.refresh': SiteState[];
  'diagnostics.get': Diagnostics;
}

/** Told to all our pages when something they show has changed. */
export interface ChangeNotice {
  changed: 'sidebar' | 'status' | 'tab';
  tabId?: number;
}

/** Errors that cross from the background to a page, by code. */
export const runtimeErrorCodes = [
  'invalid-message',
  'not-connected',
  'signed-out',
  'unreachable',
  'server-error',
  'not-a-cuecard-server',
  'storage-full',
  'internal',
] as const;
export type RuntimeErrorCode = (typeof runtimeErrorCodes)[number];
