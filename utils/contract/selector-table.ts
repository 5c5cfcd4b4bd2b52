import { z } from 'zod';
import { hostIds, recordKinds } from './vocabulary.ts';

/** Raised when a table can say something that an older extension would not understand. */
export const selectorTableFormat = 1;

/** The most a table may weigh as JSON, bytes: ours are below 6,000. */
export const maxTableBytes = 24_000;

/**
 * Everything an adapter looks for in a page. A closed list: names of parts are all that a health
 * report tells of a page (promise 1).
 */
export const pageParts = [
  /** The pane or tab in front; earlier ones stay in the document. */
  'scope',
  'title',
  'company',
  /** People of a company or deal: links or lines with their names. */
  'contacts',
  'address',
  'jobTitle',
  'stage',
  'industry',
  'companySize',
  'language',
  'country',
  'amount',
  /** What stands in the timeline or the notes, newest first. */
  'entries',
  'subject',
  'messageBody',
  'sender',
  'recipients',
  /** Repeated history inside a message. */
  'quoted',
  'compose',
  'composeSubject',
  'composeFrom',
  'composeId',
  'composeRecipients',
  'editors',
  /** Send, reply, save: nothing of ours may cover them. */
  'controls',
  /** What stands in an editor below the draft: history, a signature. */
  'belowDraft',
] as const;
export type PagePart = (typeof pageParts)[number];

/** Attributes a value may be read from. */
export const readableAttributes = [
  'aria-label',
  'content',
  'cx-prop-value',
  'data-convid',
  'data-value',
  'datetime',
  'id',
  'lang',
  'title',
] as const;

/**
 * A selector, and what may stand between two: ` >>> ` goes into what the element before it holds, its
 * shadow root or its frame of the same origin. No `:has()` and no bare `*`: what a table can ask for
 * must not cost much more than a pass over the page.
 */
const cssSchema = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .refine((css) => !/:(?:has|is|where|host|host-context)\(|(?:^|[\s>+~,(])\*/i.test(css), {
    message: 'may hold no :has(), :is(), :where() or *',
  })
  .refine((css) => css.split(' >>> ').length <= 4, { message: 'goes into at most three' });

/** One way to find a part. */
export const strategySchema = z.strictObject({
  /** For the health report and for people. */
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  css: cssSchema,
  /** Read this attribute instead of the element's value or text. */
  attribute: z.enum(readableAttributes).optional(),
  /** Cut what is read where this begins: "Proposal: 3 days" until ":". */
  until: z.string().min(1).max(10).optional(),
});
export type Strategy = z.infer<typeof strategySchema>;

/** How room is made: each of these elements gives up the sidebar's width. */
export const roomSchema = z.strictObject({
  css: cssSchema,
  style: z.enum(['width', 'max-width', 'right', 'margin-right', 'padding-right']),
});

const partKey = z.templateLiteral([
  z.enum(pageParts),
  z.union([z.literal(''), z.templateLiteral(['.', z.enum(recordKinds)])]),
]);
type PartKey = PagePart | `${PagePart}.${(typeof recordKinds)[number]}`;

/**
 * Where an adapter finds what it reads. Data, never code: a workspace's own server may send a newer
 * one than the extension was built with.
 */
export const selectorTableSchema = z.strictObject({
  format: z.literal(selectorTableFormat),
  host: z.enum(hostIds),
  /** Of this table; the highest is used. */
  version: z.int().min(1).max(1_000_000),
  /** Part → ways to find it, best first. `stage.deal` holds for deals alone and comes before `stage`. */
  parts: z.record(partKey, z.array(strategySchema).max(8)),
  room: z.array(roomSchema).max(8),
});

/** A table as the background hands it to a page. */
export interface HandedTable {
  table: SelectorTable;
  /** It came with the extension, and is what is left where no other will do. */
  builtIn: boolean;
}

export type PartTable = Readonly<Partial<Record<PartKey, readonly Strategy[]>>>;
export interface SelectorTable {
  readonly format: typeof selectorTableFormat;
  readonly host: (typeof hostIds)[number];
  readonly version: number;
  readonly parts: PartTable;
  readonly room: readonly z.infer<typeof roomSchema>[];
}
