import { z } from 'zod';
import { idSchema } from './primitives.ts';
import { industries, stages } from './vocabulary.ts';

/**
 * Uses beside the uses that the places it was shown in would have led to on average in this
 * workspace: what stood first is looked at more, so the bare count of uses says little.
 */
const takenSchema = z.object({ used: z.int().min(0), chances: z.number().min(0) });

/** What reps together have made of content, over the last 180 days. Nobody's own history. */
export const contentExperienceSchema = z.object({
  /** The asset or message. */
  id: idSchema,
  shown: z.int().min(0),
  ...takenSchema.shape,
  liked: z.int().min(0),
  disliked: z.int().min(0),
  byStage: z.array(takenSchema.extend({ stage: z.enum(stages) })),
  byIndustry: z.array(takenSchema.extend({ industry: z.enum(industries) })),
  /**
   * Where it was called "not relevant here" or "wrong audience", and by how many different reps;
   * `null` is where the stage or industry was not known. Only where at least three said so.
   */
  unfit: z.array(
    z.object({
      stage: z.enum(stages).nullable(),
      industry: z.enum(industries).nullable(),
      reps: z.int().min(1),
    }),
  ),
});
export type ContentExperience = z.infer<typeof contentExperienceSchema>;
