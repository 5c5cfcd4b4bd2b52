import { z } from 'zod';
import { idSchema } from './primitives.ts';
import { daySchema, findings, funnelSchema, periodSchema, rangeQuerySchema } from './stats.ts';
import { assetKinds, hostIds, industries, messageKinds, stages } from './vocabulary.ts';

/** What the funnel can be broken down by. */
export const funnelDimensions = [
  'all',
  'asset',
  'message',
  'collection',
  'host',
  'stage',
  'industry',
  'team',
  'person',
] as const;
export type FunnelDimension = (typeof funnelDimensions)[number];

/** Which part of what happened is counted. */
export const filtersSchema = z.object({
  host: z.enum(hostIds).optional(),
  stage: z.enum(stages).optional(),
  industry: z.enum(industries).optional(),
  team: z.string().trim().min(1).max(60).optional(),
  kind: z.enum([...assetKinds, ...messageKinds]).optional(),
});
export type Filters = z.infer<typeof filtersSchema>;

/** Query of `GET /v1/stats/funnel`. */
export const funnelQuerySchema = rangeQuerySchema.safeExtend({
  ...filtersSchema.shape,
  by: z.enum(funnelDimensions).default('all'),
});
export type FunnelQuery = z.infer<typeof funnelQuerySchema>;

const funnelFiguresSchema = z.object({
  /** Different people it rests on. */
  people: z.int(),
  funnel: funnelSchema,
  finding: z.enum(findings),
});

const funnelRowSchema = z.object({
  /** The value of the dimension, an id where it is content or a person; '' where it is not known. */
  key: z.string(),
  /** Where the key says nothing to a reader: a title, a name. */
  label: z.string(),
  /** Null: it rests on fewer than 3 people, or would tell of another row that does. */
  figures: funnelFiguresSchema.nullable(),
});
export type FunnelRow = z.infer<typeof funnelRowSchema>;

/** Answer of `GET /v1/stats/funnel`. */
export const funnelReportSchema = z.object({
  period: periodSchema,
  by: z.enum(funnelDimensions),
  countVisits: z.boolean(),
  /** Whether figures by person may be asked for. */
  byPerson: z.boolean(),
  /** Exact without filters; null as in a row. */
  total: funnelFiguresSchema.nullable(),
  /** Most shown first, those without figures last. */
  rows: z.array(funnelRowSchema),
});
export type FunnelReport = z.infer<typeof funnelReportSchema>;

const contentSchema = z.object({
  type: z.enum(['asset', 'message']),
  id: idSchema,
  title: z.string(),
});

const moveSchema = contentSchema.extend({
  /** Uses in the first and in the second half. */
  before: z.int(),
  after: z.int(),
});
export type Move = z.infer<typeof moveSchema>;

/** Answer of `GET /v1/stats/movement`. */
export const movementSchema = z.object({
  period: periodSchema,
  /** Days of each half; the last one ends with the period. */
  halfDays: z.int(),
  /** Used at least so often in both halves together, or it is not judged. */
  enough: z.int(),
  rising: z.array(moveSchema),
  fading: z.array(moveSchema),
  /** Assets offered now that nobody was shown in the period. */
  neverShown: z.object({ count: z.int(), of: z.int(), assets: z.array(contentSchema) }),
  /** From the day of the first approval to the day of the first use, of the assets offered now. */
  firstUse: z.object({
    /** Null where more than half of them were never used, or there are none. */
    medianDays: z.number().nullable(),
    used: z.int(),
    of: z.int(),
    /** Longest first; those never used, which are null, before them. */
    assets: z.array(contentSchema.extend({ publishedDay: daySchema, days: z.int().nullable() })),
  }),
});
export type Movement = z.infer<typeof movementSchema>;

/** Query of `GET /v1/stats/coverage`: with a stage and an industry, also what is offered there. */
export const coverageQuerySchema = rangeQuerySchema.safeExtend({
  type: z.enum(['asset', 'message']).default('asset'),
  stage: z.enum(stages).optional(),
  industry: z.enum(industries).optional(),
});
export type CoverageQuery = z.infer<typeof coverageQuerySchema>;

const coverageCellSchema = z.object({
  stage: z.enum(stages),
  industry: z.enum(industries),
  /** Approved content in date that may be offered there. */
  offered: z.int(),
  /** Of it, content whose audience names the stage or the industry: not just what is for everyone. */
  aimed: z.int(),
  /** Days on which a rep worked there, each rep's day once; null: fewer than 3 reps did. */
  worked: z.int().nullable(),
});
export type CoverageCell = z.infer<typeof coverageCellSchema>;

/** Answer of `GET /v1/stats/coverage`. */
export const coverageSchema = z.object({
  period: periodSchema,
  /** Every stage with every industry, in the order of the lists. */
  cells: z.array(coverageCellSchema),
  /** Of the one asked for; empty where none was. */
  contents: z.array(
    contentSchema.extend({
      kind: z.enum([...assetKinds, ...messageKinds]),
      /** Its audience names the stage or the industry. */
      aimed: z.boolean(),
    }),
  ),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** Situations with cues, and those of them in which one was used; see the definitions. */
const situationsSchema = z.object({ shown: z.int(), taken: z.int() });

/** Answer of `GET /v1/stats/adoption`. */
export const adoptionSchema = z.object({
  timeZone: z.string(),
  /** Reps now. */
  reps: z.int(),
  /** The last 13 weeks from Monday, oldest first; the last one is under way. */
  weeks: z.array(z.object({ from: daySchema, activeReps: z.int(), situations: situationsSchema })),
  /** Over all 13 weeks, by name; '' are those in no team. */
  teams: z.array(
    z.object({
      name: z.string(),
      /** Null: fewer than 3 reps, or it would tell of another team that has. */
      figures: z
        .object({ reps: z.int(), activeReps: z.int(), situations: situationsSchema })
        .nullable(),
    }),
  ),
});
export type Adoption = z.infer<typeof adoptionSchema>;
