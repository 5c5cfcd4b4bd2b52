import type { ContentExperience } from '../../../utils/contract/experience.ts';
import type { Facets } from '../../../utils/contract/facets.ts';

/** Feedback on one item of content, not taken back. */
export interface GivenVerdict {
  userId: string;
  verdict: string;
  stage: Facets['stage'] | null;
  industry: Facets['industry'] | null;
}

type Unfit = ContentExperience['unfit'][number];

/** Fewer could be one team's habit, or one person's with friends. */
const leastReps = 3;

const isUnfit = (verdict: string) => verdict === 'not-relevant' || verdict === 'wrong-audience';

/**
 * What reps think of content: by the last word of each. What they said of the draft check is no
 * word on the content. "Not relevant here" is about a place, so the last word at each place counts.
 *
 * @param verdicts of one item of content, oldest first
 */
export function sumVerdicts(
  verdicts: readonly GivenVerdict[],
): Pick<ContentExperience, 'liked' | 'disliked' | 'unfit'> {
  const about = verdicts.filter(({ verdict }) => verdict !== 'wrong-finding');
  const last = new Map(about.map(({ userId, verdict }) => [userId, verdict]));
  const count = (wanted: string) => [...last.values()].filter((each) => each === wanted).length;

  const places = Map.groupBy(about, ({ stage, industry }) => `${stage ?? ''} ${industry ?? ''}`);
  const unfit = [...places.values()].flatMap((atPlace): Unfit[] => {
    const lastHere = new Map(atPlace.map(({ userId, verdict }) => [userId, verdict]));
    const reps = [...lastHere.values()].filter(isUnfit).length;
    const { stage = null, industry = null } = atPlace[0] ?? {};
    return reps < leastReps ? [] : [{ stage, industry, reps }];
  });
  const keyOf = ({ stage, industry }: Unfit) => `${stage ?? ''} ${industry ?? ''}`;
  return {
    liked: count('up'),
    disliked: count('down'),
    unfit: unfit.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}
