import { z } from 'zod';
import { gapListSchema, type Gap } from '../../utils/contract/gaps.ts';
import { queryString, request } from './request.ts';

/** What reps looked for and did not find in a period, most wanted first. */
export const listGaps = (period: Record<string, string>, signal: AbortSignal): Promise<Gap[]> =>
  request(gapListSchema, `/v1/gaps${queryString(period)}`, { signal }).then(({ gaps }) => gaps);

export const splitWording = (wording: string) =>
  request(z.null(), '/v1/gaps/split', { method: 'POST', body: { wording } });

export const unsplitWording = (wording: string) =>
  request(z.null(), '/v1/gaps/unsplit', { method: 'POST', body: { wording } });
