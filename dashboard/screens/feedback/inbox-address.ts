import { feedbackStates, verdicts } from '../../../utils/contract/vocabulary.ts';
import type { FeedbackFilter } from '../../api/feedback.ts';

/** The inbox's filters from the address; without any, it is what waits. */
export function readInboxAddress(search: URLSearchParams): {
  state: string;
  verdict: string;
  filter: FeedbackFilter;
} {
  const verdict = verdicts.find((each) => each === search.get('verdict'));
  const asked = search.get('state');
  const state = feedbackStates.find((each) => each === asked);
  const all = asked === 'all';
  return {
    state: state ?? (all ? 'all' : 'waiting'),
    verdict: verdict ?? '',
    filter: { verdict, state, ...(state === undefined && !all && { waiting: 'true' as const }) },
  };
}
