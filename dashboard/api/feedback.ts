import {
  feedbackDetailSchema,
  feedbackFixedAnswerSchema,
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

export const readFeedback = (id: Feedback['id'], signal: AbortSignal) =>
  request(feedbackDetailSchema, `/v1/feedback/${id}`, { signal });

export const changeFeedback = (id: Feedback['id'], body: FeedbackPatch) =>
  request(feedbackSchema, `/v1/feedback/${id}`, { method: 'PATCH', body });

/** Merges `ids` into the first. */
export const mergeFeedback = (id: Feedback['id'], ids: Feedback['id'][]) =>
  request(feedbackSchema, `/v1/feedback/${id}/merge`, { method: 'POST', body: { ids } });

export const takeApart = (id: Feedback['id']) =>
  request(feedbackSchema, `/v1/feedback/${id}/merge`, { method: 'DELETE' });

/** All of it was put right in the version reps have. */
export const markFixed = (ids: Feedback['id'][]) =>
  request(feedbackFixedAnswerSchema, '/v1/feedback/fixed', { method: 'POST', body: { ids } });
