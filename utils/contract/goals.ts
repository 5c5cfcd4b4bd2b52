import { z } from 'zod';
import { daySchema } from './stats.ts';
import { idSchema, lineSchema } from './primitives.ts';

/** What a goal can be about: one of the figures, by its name in the definitions. */
export const goalMeasures = [
  /** Share of opened threads and records on which a rep took a cue, percent. */
  'threads-with-cue',
  /** Share of approved assets that were used in the 90 days before, percent. */
  'content-used',
  /** Different reps who were active, percent of all reps. */
  'active-reps',
  /** Share of feedback answered within `within` days of being given, percent. */
  'feedback-answered',
  /** Share of lead pages judged within `within` hours of being first opened by a rep, percent. */
  'leads-judged',
  /** Share of approved content that is verified in time, percent. */
  'content-verified',
  /** Content requests filled or declined within `within` days, percent. */
  'requests-answered',
] as const;
export type GoalMeasure = (typeof goalMeasures)[number];

/** What `within` counts for each measure; null: it has none. */
export const withinUnits = {
  'threads-with-cue': null,
  'content-used': null,
  'active-reps': null,
  'feedback-answered': 'days',
  'leads-judged': 'hours',
  'content-verified': null,
  'requests-answered': 'days',
} as const satisfies Record<GoalMeasure, 'days' | 'hours' | null>;

/** Who has promised it to whom. */
export const goalSides = ['marketing', 'sales'] as const;

/** A figure of one week; null where there was nothing to count. */
const pointSchema = z.object({
  /** Monday of the week, by the workspace's calendar. */
  from: daySchema,
  /** Percent, 0 to 100, unrounded. */
  value: z.number().nullable(),
  /** How many things it is a share of. */
  of: z.int(),
});
export type GoalPoint = z.infer<typeof pointSchema>;

const fields = {
  title: lineSchema(120),
  side: z.enum(goalSides),
  measure: z.enum(goalMeasures),
  /** Days or hours, by the measure; null where it has none. */
  within: z.int().min(1).max(365).nullable(),
  /** At least so many percent. */
  target: z.number().min(1).max(100),
};

/** A shared goal with its last 13 weeks, oldest first; the last one is the week that is under way. */
export const goalSchema = z.object({
  id: idSchema,
  ...fields,
  ownerId: z.string().default(''),
  /** Empty where the owner has left. */
  ownerName: z.string(),
  weeks: z.array(pointSchema).length(13),
  /** Why nothing can be counted as the workspace is set up; null: it can. */
  notCountable: z.enum(['outcomes-off']).nullable().default(null),
});
export type Goal = z.infer<typeof goalSchema>;

/** Answer of `GET /v1/goals`. */
export const goalListSchema = z.object({
  goals: z.array(goalSchema),
  /** The workspace's clock, which weeks follow. */
  timeZone: z.string().default('UTC'),
});

const fitsMeasure = ({ measure, within }: { measure: GoalMeasure; within: number | null }) =>
  (withinUnits[measure] === null) === (within === null);

/** Body of `POST /v1/goals`. Whoever makes it owns it, unless said otherwise. */
export const goalInputSchema = z
  .strictObject({
    ...fields,
    within: fields.within.default(null),
    ownerId: z.string().min(1).max(100).optional(),
  })
  .refine(fitsMeasure, {
    path: ['within'],
    message: 'give days or hours where the measure has a time, and nothing where it has none',
  });
export type GoalInput = z.infer<typeof goalInputSchema>;

/** Body of `PATCH /v1/goals/{id}`: only what is named changes. */
export const goalPatchSchema = z.strictObject({
  title: fields.title.optional(),
  side: fields.side.optional(),
  measure: fields.measure.optional(),
  within: fields.within.optional(),
  target: fields.target.optional(),
  ownerId: z.string().min(1).max(100).optional(),
});
export type GoalPatch = z.infer<typeof goalPatchSchema>;
