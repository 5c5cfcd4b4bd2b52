import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Feedback, feedbackListSchema } from '../../../utils/contract/feedback.ts';
import { feedbackKey } from '../../api/keys.ts';

type List = z.infer<typeof feedbackListSchema>;
type Kept = List | InfiniteData<List>;

/** Puts feedback as it is now into every list that is on the screen; none is asked anew. */
export function showFeedback(client: QueryClient, next: Feedback): void {
  client.setQueriesData<Kept>(
    { queryKey: [...feedbackKey, 'list'] },
    (kept) => kept && withItem(kept, next),
  );
}

function withItem(kept: Kept, next: Feedback): Kept {
  const inList = (list: List): List => ({
    ...list,
    feedback: list.feedback.map((each) => (each.id === next.id ? next : each)),
  });
  return 'pages' in kept ? { ...kept, pages: kept.pages.map(inList) } : inList(kept);
}
