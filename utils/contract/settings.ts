import { z } from 'zod';
import { idSchema, lineSchema } from './primitives.ts';

/** An entry of one of the workspace's own closed lists. */
export const termSchema = z.object({ id: idSchema, label: lineSchema(80) });
export type Term = z.infer<typeof termSchema>;

/** What sales and marketing agreed a lead is, and by what it is judged. */
export const leadTermsSchema = z.object({
  /** Markdown: what a good lead is. Empty: nothing agreed yet. */
  definition: z.string().trim().max(4000).default(''),
  /** Why a lead is a good fit, or none. */
  reasons: z
    .array(termSchema.extend({ fit: z.enum(['good', 'not']) }))
    .max(40)
    .default([]),
  /** As the CRM writes them: a lead page that says one of these says where the lead came from. */
  sources: z.array(termSchema).max(60).default([]),
  campaigns: z.array(termSchema).max(200).default([]),
});
export type LeadTerms = z.infer<typeof leadTermsSchema>;

/** What a workspace has decided for itself; each has a default. */
export const settingsSchema = z.object({
  /** Whoever wrote the newest version can't approve it. */
  secondEyes: z.boolean().default(false),
  /** New content is to be verified again after so many days; null: never asked. */
  verifyEveryDays: z.int().min(7).max(730).nullable().default(null),
  /** Content that nobody verified is held back so many days after it was due. */
  graceDays: z.int().min(0).max(180).default(14),
  /** Figures may be broken down by person. */
  byPerson: z.boolean().default(false),
  /** Links that reps insert lead through the server, which counts the visit and nothing of the visitor. */
  countVisits: z.boolean().default(false),
  /** Uses carry a pseudonym of their record, so that won and lost deals can be tied to content. */
  outcomes: z.boolean().default(false),
  leads: leadTermsSchema.default({ definition: '', reasons: [], sources: [], campaigns: [] }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Body of `PATCH /v1/settings`: only what is named changes. Leads have `PUT /v1/leads/terms`. */
export const settingsPatchSchema = z.strictObject({
  secondEyes: z.boolean().optional(),
  verifyEveryDays: z.int().min(7).max(730).nullable().optional(),
  graceDays: z.int().min(0).max(180).optional(),
  byPerson: z.boolean().optional(),
  countVisits: z.boolean().optional(),
  outcomes: z.boolean().optional(),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;
