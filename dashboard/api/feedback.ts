import {
  feedbackListSchema,
  feedbackSchema,
  type Feedback,
  type FeedbackPatch,
} from '../../utils/contract/feedback.ts';
import { queryString, request } from './request.ts';

export type FeedbackFilter = {
  state?: string | undefined;
  verdict?: string | undefined;
  contentId?: string | undefined;
  waiting?: 'true' | undefined;
};

export const listFeedback = (
  filter: FeedbackFilter & { limit?: number; offset?: number },
  signal: AbortSignal,
) => request(feedbackListSchema, `/v1/feedback${queryString(filter)}`, { signal });

export const changeFeedback = (id: Feedback['id'], body: FeedbackPatch) =>
  request(feedbackSchema, `/v1/feedback/${id}`, { method: 'PATCH', body });
