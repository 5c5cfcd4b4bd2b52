import { z } from 'zod';
import { facetsSchema } from './facets.ts';
import { healthSchema } from './health.ts';
import { epochMsSchema, idSchema } from './primitives.ts';
import { hostIds, noteKinds, verdicts } from './vocabulary.ts';

export const maxEventsPerBatch = 500;

const base = {
  /** Made in the browser when the thing happened; the same id is never stored twice. */
  id: idSchema,
  at: epochMsSchema,
  facets: facetsSchema.optional(),
};

/** About exactly one asset or one message. */
const aboutContent = { assetId: idSchema.optional(), messageId: idSchema.optional() };

/**
 * Pseudonym of the record it happened on: `recordPseudonym()`. Only where the workspace has outcomes
 * on; else it is dropped.
 */
const recordSchema = z.string().regex(/^[0-9a-f]{32}$/);
const onRecord = { record: recordSchema.optional() };

/** Where in the list it stood when this happened, from 0: lets the ranker correct for position. */
const position = { position: z.int().min(0).max(500).optional() };

/**
 * Every kind of event, once. The outbox, the API and the rollups are generic over this list: a new
 * kind is one more entry. Strict objects: a field that is not listed is an error, so that nothing
 * read from a page can ride along.
 */
const eventKindSchemas = [
  /** A cue was on the screen. */
  z.strictObject({ ...base, ...aboutContent, ...position, kind: z.literal('shown') }),
  /** The rep opened its preview or its address. */
  z.strictObject({ ...base, ...aboutContent, ...position, ...onRecord, kind: z.literal('opened') }),
  z.strictObject({ ...base, ...aboutContent, ...position, ...onRecord, kind: z.literal('copied') }),
  /** Put into a draft. Whether the mail was sent can't be seen. */
  z.strictObject({
    ...base,
    ...aboutContent,
    ...position,
    ...onRecord,
    kind: z.literal('inserted'),
  }),
  z.strictObject({ ...base, ...aboutContent, ...position, kind: z.literal('dismissed') }),
  /** A search that found nothing, or that was left without taking a result. No other search is sent. */
  z.strictObject({
    ...base,
    kind: z.literal('searched'),
    query: z.string().trim().min(1).max(200),
    results: z.int().min(0).max(10_000),
  }),
  /** A rep asked marketing for something that isn't there, in their own words: a gap. */
  z.strictObject({ ...base, kind: z.literal('asked'), wanted: z.string().trim().min(1).max(300) }),
  /** A verdict on content, with the rep's own words if they want. Becomes a feedback entry with this id. */
  z.strictObject({
    ...base,
    ...aboutContent,
    kind: z.literal('feedback'),
    verdict: z.enum(verdicts),
    comment: z.string().trim().max(2000).optional(),
  }),
  /** A host's page was read by a later strategy than the best, or not at all: at most once a day, host, version and state. */
  z.strictObject({
    ...base,
    ...healthSchema.shape,
    kind: z.literal('health'),
    host: z.enum(hostIds),
  }),
  /** A field note: what a rep heard, in one line of their own. About content, or about none. */
  z.strictObject({
    ...base,
    ...aboutContent,
    kind: z.literal('noted'),
    note: z.enum(noteKinds),
    text: z.string().trim().min(1).max(300),
  }),
  /** A rep's verdict on the lead in front of them; ids are of the workspace's own lists. */
  z.strictObject({
    ...base,
    ...onRecord,
    kind: z.literal('judged'),
    fit: z.enum(['good', 'not']),
    reason: idSchema.nullable(),
    source: idSchema.nullable(),
    campaign: idSchema.nullable(),
    comment: z.string().trim().max(300).optional(),
  }),
  /** A deal was seen to be won or lost. Only where the workspace has outcomes on. */
  z.strictObject({
    ...base,
    kind: z.literal('closed'),
    record: recordSchema,
    outcome: z.enum(['won', 'lost']),
  }),
  /** Takes back an earlier event of the same person; counts as if that one had not happened. */
  z.strictObject({ ...base, kind: z.literal('undone'), eventId: idSchema }),
] as const;

type AnyEvent = z.infer<(typeof eventKindSchemas)[number]>;
export type EventKind = AnyEvent['kind'];
export const eventKinds: readonly EventKind[] = eventKindSchemas.map(
  (kind) => kind.shape.kind.value,
);

/** Kinds that count as "used". Sent can't be seen, so it isn't claimed. */
export const usedKinds = ['inserted', 'copied'] as const satisfies readonly EventKind[];

export const eventSchema = z
  .discriminatedUnion('kind', eventKindSchemas)
  .superRefine((event, issue) => {
    if (isAboutNothing(event)) return;
    if (event.kind === 'noted' && event.assetId === undefined && event.messageId === undefined)
      return;
    if ((event.assetId === undefined) === (event.messageId === undefined)) {
      issue.addIssue({
        code: 'custom',
        path: ['assetId'],
        message: 'give either assetId or messageId, and not both',
      });
    }
  });
export type CueEvent = z.infer<typeof eventSchema>;

const aboutNothing = ['searched', 'asked', 'health', 'judged', 'closed', 'undone'] as const;
type AboutNothing = Extract<AnyEvent, { kind: (typeof aboutNothing)[number] }>;

/** A search, a wish, a page's health, a lead, a deal, an undo: about no content. */
function isAboutNothing(event: AnyEvent): event is AboutNothing {
  return (aboutNothing as readonly string[]).includes(event.kind);
}

/** The id of the asset or message an event is about; undefined where it is about none. */
export function contentIdOf(event: CueEvent): string | undefined {
  if (isAboutNothing(event)) return undefined;
  return event.assetId ?? event.messageId;
}

/**
 * Body of `POST /v1/events`. The items are judged one by one with `eventSchema`, so that a bad one
 * never costs a good one.
 */
export const eventBatchSchema = z.object({
  events: z.array(z.unknown()).min(1).max(maxEventsPerBatch),
});

export const eventResultSchema = z.object({
  /** The id as sent; null where it was not even a string. */
  id: z.string().nullable(),
  status: z.enum(['stored', 'duplicate', 'rejected']),
  /** Rejected only: the field at fault and why. */
  reason: z.string().optional(),
});
export type EventResult = z.infer<typeof eventResultSchema>;

/** Answer of `POST /v1/events`: one result an event, in the order sent. */
export const eventBatchResultSchema = z.object({ results: z.array(eventResultSchema) });
