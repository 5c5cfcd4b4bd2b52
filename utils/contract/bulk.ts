import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { verifyEverySchema } from './content.ts';
import { idSchema, lineSchema } from './primitives.ts';
import { contentStatuses, languages } from './vocabulary.ts';

const tagsSchema = z.array(lineSchema(60)).max(30);
const { shape } = audienceSchema;
const named = <T extends z.ZodType>(schema: z.ZodDefault<T>) => schema.unwrap().optional();

/** What can be done to many items at once. */
export const bulkChangeSchema = z
  .strictObject({
    status: z.enum(contentStatuses).optional(),
    ownerId: z.string().max(100).optional(),
    /** null is the owner of each. */
    verifierId: z.string().max(100).nullable().optional(),
    verifyEveryDays: verifyEverySchema.nullable().optional(),
    addTags: tagsSchema.optional(),
    removeTags: tagsSchema.optional(),
    language: z.enum(languages).optional(),
    /** Only what is named is set; an empty list is everyone. */
    audience: z
      .strictObject({
        stages: named(shape.stages),
        industries: named(shape.industries),
        personas: named(shape.personas),
        companySizes: named(shape.companySizes),
        regions: named(shape.regions),
        competitors: named(shape.competitors),
        teams: named(shape.teams),
      })
      .optional(),
    /** Put at the end of this collection. */
    collectionId: idSchema.optional(),
    /** Why, for the history. */
    note: z.string().trim().max(1000).optional(),
  })
  .refine(
    (change) =>
      Object.entries(change).some(([name, value]) => name !== 'note' && value !== undefined),
    'name what changes',
  );
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** Body of `POST /v1/content/bulk`. */
export const bulkInputSchema = z.strictObject({
  ids: z.array(idSchema).min(1).max(500),
  change: bulkChangeSchema,
});
export type BulkInput = z.infer<typeof bulkInputSchema>;

/** Body of `POST /v1/content/bulk/undo`, as a bulk change answered it: each item as it was. */
export const bulkUndoSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        status: z.enum(contentStatuses).optional(),
        ownerId: z.string().max(100).optional(),
        verifierId: z.string().max(100).nullable().optional(),
        verifyEveryDays: verifyEverySchema.nullable().optional(),
        tags: tagsSchema.optional(),
        language: z.enum(languages).optional(),
        audience: audienceSchema.optional(),
      }),
    )
    .max(500),
  /** What was put into a collection, and is taken out again. */
  collected: z
    .strictObject({ collectionId: idSchema, contentIds: z.array(idSchema).max(500) })
    .nullable(),
});
export type BulkUndo = z.infer<typeof bulkUndoSchema>;

/** Answer of both. */
export const bulkResultSchema = z.object({
  /** How many items are not as they were. */
  changed: z.int(),
  /** Sent to `POST /v1/content/bulk/undo` it takes the change back. */
  undo: bulkUndoSchema,
});
export type BulkResult = z.infer<typeof bulkResultSchema>;
