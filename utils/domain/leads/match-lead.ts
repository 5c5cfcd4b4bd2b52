import type { LeadTerms, Term } from '../../contract/settings.ts';
import { fold } from '../text/fold.ts';

/** Where a lead came from, by the ids of the workspace's own lists: all that may leave the browser. */
export interface LeadOrigin {
  source: string | null;
  campaign: string | null;
}

/** How CRMs caption it, in the languages of our other lists. */
const captions = {
  source: /\b(?:sources?|quelle|herkunft|origine|origen|fuente)\b|leadquelle/,
  campaign: /\b(?:campaigns?|kampagne|campagne|campana)\b/,
} as const;
/** A caption is short; a longer line is somebody's sentence. */
const longestCaption = 6;
/** A value stands in its caption's line, or in one of so many below it. */
const linesBelow = 2;
const mostLines = 5000;

/**
 * Finds where a lead came from in what its page says. Beside a caption any label will do. Elsewhere a
 * label of several words must do, and be the only one: "Web" stands on every page.
 *
 * @param text of the page, a line each block
 */
export function matchLead(
  text: string,
  leads: Pick<LeadTerms, 'sources' | 'campaigns'>,
): LeadOrigin {
  const lines = text
    .split('\n')
    .map(wordsIn)
    .filter((line) => line !== '')
    .slice(0, mostLines);
  return {
    source: matchOne(lines, captions.source, leads.sources),
    campaign: matchOne(lines, captions.campaign, leads.campaigns),
  };
}

function matchOne(lines: readonly string[], caption: RegExp, terms: readonly Term[]) {
  const labels = terms
    .map(({ id, label }) => ({ id, words: wordsIn(label) }))
    .filter(({ words }) => words !== '');
  if (labels.length === 0) return null;
  for (const [at, line] of lines.entries()) {
    const found = caption.exec(line);
    if (!found) continue;
    // "Lead source Webinar" says it at once; "Source" has it below.
    const behind = line.slice(found.index + found[0].length);
    const isCaption = line.split(' ').length <= longestCaption;
    const near = [behind, ...(isCaption ? lines.slice(at + 1, at + 1 + linesBelow) : [])];
    for (const each of near) {
      const ids = longestIn(each, labels);
      if (ids.length === 1) return ids[0] ?? null;
    }
  }
  const several = labels.filter(({ words }) => words.includes(' '));
  const anywhere = new Set(lines.flatMap((line) => longestIn(line, several)));
  return anywhere.size === 1 ? ([...anywhere][0] ?? null) : null;
}

/** Ids of the labels that a line holds as whole words, but for those that stand within a longer one. */
function longestIn(line: string, labels: readonly { id: string; words: string }[]): string[] {
  const padded = ` ${line} `;
  const found = labels.filter(({ words }) => padded.includes(` ${words} `));
  return found
    .filter(
      ({ words }) =>
        !found.some((other) => other.words !== words && ` ${other.words} `.includes(` ${words} `)),
    )
    .map(({ id }) => id);
}

/** Folded words with single blanks between them. */
const wordsIn = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
