import { z } from 'zod';

/**
 * What the rep has written so far in the compose box last used, without history and signature. It
 * goes from the content script to the background and no further (promise 1).
 */
export const draftSchema = z.object({
  /** Plain text, a line break after each block; words of links are part of it. */
  text: z.string().max(40_000),
  /** Links in order; `from` inclusive and `to` exclusive are UTF-16 offsets into `text`. */
  links: z
    .array(z.object({ from: z.int().min(0), to: z.int().min(0), url: z.string().max(4000) }))
    .max(200),
});
export type Draft = z.infer<typeof draftSchema>;

export const findingKinds = [
  /** A wording the company no longer uses. */
  'retired-phrase',
  /** A claim that must not be made to this industry or region. */
  'claim',
  /** A passage from an earlier version of a snippet, or from a retired one. */
  'superseded',
  /** A link to an asset that was retired or has ended. */
  'retired-link',
  /** Text that is for reps alone, in a mail to a buyer. */
  'internal',
  /** `{{first_name}}`, still unfilled. */
  'merge-field',
  /** A competitor's name, spelled wrong. */
  'competitor-name',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What one click does about a finding. */
export type Mend =
  /** Puts this in the place of what was found. */
  | { kind: 'replace'; text: string }
  /** Points the link to another address and gives it these words. */
  | { kind: 'relink'; text: string; url: string }
  /** Takes what was found out. */
  | { kind: 'remove' };

/** A mend at its place, for the content script. */
export type DraftChange = Pick<Finding, 'from' | 'to' | 'found'> & { mend: Mend };

/** Something in a draft that the company no longer says, or that must not go to a buyer. */
export interface Finding {
  /** The same for the same thing said again in the same draft: what "ignore here" remembers. */
  key: string;
  kind: FindingKind;
  /** Where it stands, `from` inclusive, `to` exclusive: UTF-16 offsets into the draft's text. */
  from: number;
  to: number;
  /** `text.slice(from, to)`. */
  found: string;
  /** The content that makes the rule; null where no content does (a merge field). */
  contentId: string | null;
  /** Title of that content, for people. */
  rule: string;
  ownerName: string;
  /** What to say or send instead, in words; empty where nobody said. */
  instead: string;
  /** null where only a person can decide. */
  mend: Mend | null;
  /** The content that the mend links to; null where it links to none. */
  linksTo: string | null;
}
