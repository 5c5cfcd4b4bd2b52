import { z } from 'zod';
import { lineSchema } from './primitives.ts';
import { ruleSchema } from './rule.ts';
import { companySizes, industries, personas, recordKinds, regions, stages } from './vocabulary.ts';

/** Whom content is for. An empty list means "everyone" in that respect. */
export const audienceSchema = z.object({
  stages: z.array(z.enum(stages)).max(stages.length).default([]),
  industries: z.array(z.enum(industries)).max(industries.length).default([]),
  personas: z.array(z.enum(personas)).max(personas.length).default([]),
  companySizes: z.array(z.enum(companySizes)).max(companySizes.length).default([]),
  regions: z.array(z.enum(regions)).max(regions.length).default([]),
  /** Names of competitors this content is about, as buyers write them. */
  competitors: z.array(lineSchema(80)).max(20).default([]),
  /** Names of teams; a rep of another team, or of none, does not get it. */
  teams: z.array(lineSchema(60)).max(20).default([]),
  /** Kinds of page it is meant to stand beside. */
  recordKinds: z.array(z.enum(recordKinds)).max(recordKinds.length).default([]),
  rules: z.array(ruleSchema).max(10).default([]),
});
export type Audience = z.infer<typeof audienceSchema>;

export const everyone: Audience = {
  stages: [],
  industries: [],
  personas: [],
  companySizes: [],
  regions: [],
  competitors: [],
  teams: [],
  recordKinds: [],
  rules: [],
};
