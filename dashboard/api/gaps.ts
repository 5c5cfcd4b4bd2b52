import { gapListSchema, type Gap } from '../../utils/contract/gaps.ts';
import { request } from './request.ts';

/** What reps looked for and did not find in the last days, most wanted first. */
export const listGaps = (days: number, signal: AbortSignal): Promise<Gap[]> =>
  request(gapListSchema, `/v1/gaps?days=${String(days)}`, { signal }).then(({ gaps }) => gaps);
