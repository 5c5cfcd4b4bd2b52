import { z } from 'zod';
import { glossaryEntrySchema } from './board.ts';

/** Body of `POST /v1/glossary`. */
export const glossaryInputSchema = z.strictObject({
  term: glossaryEntrySchema.shape.term,
  meaning: glossaryEntrySchema.shape.meaning,
});
export type GlossaryInput = z.infer<typeof glossaryInputSchema>;

/** Body of `PATCH /v1/glossary/{id}`: only what is named changes. */
export const glossaryPatchSchema = glossaryInputSchema.partial();
export type GlossaryPatch = z.infer<typeof glossaryPatchSchema>;

/** Answer of `GET /v1/glossary`: by term. */
export const glossaryListSchema = z.object({ glossary: z.array(glossaryEntrySchema) });
