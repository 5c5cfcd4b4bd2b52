import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { epochMsSchema, idSchema, lineSchema, urlSchema } from './primitives.ts';
import { assetKinds, languages } from './vocabulary.ts';

/** Where content is brought in from. */
export const importSources = ['csv', 'folder', 'sitemap', 'feed', 'links'] as const;

/**
 * `reading`: its rows or pages are being read and compared; `interrupted`: the server stopped
 * meanwhile; `refused`: none of it can be taken; `ready`: a preview, nothing of it is in the
 * catalogue; then what was done with it.
 */
export const importStates = [
  'reading',
  'interrupted',
  'refused',
  'ready',
  'applying',
  'applied',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/**
 * `waiting`: its page is not fetched yet; `read`: fetched, not compared yet; `retired`: it would
 * change something that was retired, and is left alone.
 */
export const rowStates = [
  'waiting',
  'read',
  'new',
  'changed',
  'unchanged',
  'retired',
  'bad',
] as const;
export type RowState = (typeof rowStates)[number];

/** What became of a row; `kept`: it could not be undone. */
export const rowOutcomes = ['created', 'updated', 'undone', 'kept'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** How much one import may hold. */
export const mostRows = 100_000;
export const mostAddresses = 5000;
export const mostFiles = 10_000;
/** A preview that nobody takes in is kept so long. */
export const keptDays = 7;
export const mostImportBytes = 64 * 1024 * 1024;

const fieldProblemSchema = z.object({
  /** By the contract's name; empty where it is about the whole row. */
  field: z.string(),
  reason: z.string(),
});

export const importSchema = z.object({
  id: idSchema,
  source: z.enum(importSources),
  /** Of the file or folder, or the address. */
  name: z.string(),
  state: z.enum(importStates),
  /** What the whole of it was refused for, or why the last step was not taken. */
  problems: z.array(fieldProblemSchema.extend({ place: z.string() })),
  /** Rows, by what they would do. */
  counts: z.record(z.enum(rowStates), z.int()),
  /** Rows, by what became of them. */
  outcomes: z.record(z.enum(rowOutcomes), z.int()),
  /** Whether reading can be taken up again where it was interrupted. */
  canRetry: z.boolean(),
  byName: z.string(),
  createdAt: epochMsSchema,
  appliedAt: epochMsSchema.nullable(),
  /** Whether what it brought in was approved at once. */
  approved: z.boolean(),
  undoneAt: epochMsSchema.nullable(),
  undoneByName: z.string(),
});
export type Import = z.infer<typeof importSchema>;

export const importRowSchema = z.object({
  seq: z.int(),
  /** For a person: `row 3`, `pricing.md`, an address. */
  place: z.string(),
  state: z.enum(rowStates),
  type: z.enum(['asset', 'message']),
  title: z.string(),
  /** What it was recognised as, or became. */
  contentId: idSchema.nullable(),
  /** Names of the fields that change. */
  changes: z.array(z.string()),
  problems: z.array(fieldProblemSchema),
  outcome: z.enum(rowOutcomes).nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importListSchema = z.object({ imports: z.array(importSchema) });
export const importDetailSchema = z.object({
  import: importSchema,
  rows: z.array(importRowSchema),
  /** Rows that the query fits. */
  total: z.int(),
});

/** Query of `GET /v1/imports/{id}`. */
export const importRowsQuerySchema = z.object({
  state: z.enum(rowStates).optional(),
  outcome: z.enum(rowOutcomes).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

const nameSchema = lineSchema(300);
/** The kind of assets that name none. */
const kindSchema = z.enum(assetKinds).optional();

/** Query of `POST /v1/imports/csv`. */
export const csvQuerySchema = z.object({
  name: nameSchema.default('assets.csv'),
  kind: kindSchema,
});

/** Body of `POST /v1/imports`: everything but CSV, which is sent as it is. */
export const importInputSchema = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('folder'),
    name: nameSchema,
    kind: kindSchema,
    files: z
      .array(z.strictObject({ path: lineSchema(1000), text: z.string() }))
      .min(1)
      .max(mostFiles),
  }),
  z.strictObject({ source: z.literal('sitemap'), kind: kindSchema, address: urlSchema }),
  z.strictObject({ source: z.literal('feed'), kind: kindSchema, address: urlSchema }),
  z.strictObject({
    source: z.literal('links'),
    kind: kindSchema,
    /** Each is judged by itself: a bad one is a bad row. */
    addresses: z.array(z.string().max(4000)).min(1).max(mostAddresses),
  }),
]);
export type ImportInput = z.infer<typeof importInputSchema>;

/** Body of `POST /v1/imports/{id}/apply`. */
export const applyImportSchema = z.strictObject({
  /** Approve what is new or changed at once; else what is new becomes a draft. */
  approve: z.boolean().default(false),
  /** Pages that could not be read stay out. Of a CSV or a folder either all is taken or nothing. */
  leaveOutBad: z.boolean().default(false),
  /** For what is new and says nothing of the kind itself. */
  audience: audienceSchema.optional(),
  kind: kindSchema,
  language: z.enum(languages).optional(),
  /** Added to those that what is new has. */
  tags: z.array(lineSchema(60)).max(30).default([]),
  /** Of what is new; without it, whoever applies. */
  ownerId: z.string().max(100).optional(),
});
export type ApplyImport = z.infer<typeof applyImportSchema>;
