import { z } from 'zod';
import {
  contentRequestListSchema,
  contentRequestSchema,
  type ContentRequest,
  type ContentRequestPatch,
} from '../../utils/contract/requests.ts';
import { request } from './request.ts';

/** All requests, the live ones first, most wanted on top. */
export const listRequests = (signal: AbortSignal): Promise<ContentRequest[]> =>
  request(contentRequestListSchema, '/v1/requests?closed=true', { signal }).then(
    ({ requests }) => requests,
  );

export const addRequest = (body: { title: string; wordings?: string[] }) =>
  request(contentRequestSchema, '/v1/requests', { method: 'POST', body });

export const changeRequest = (id: ContentRequest['id'], body: ContentRequestPatch) =>
  request(contentRequestSchema, `/v1/requests/${id}`, { method: 'PATCH', body });

/** Takes back one made by mistake. */
export const dropRequest = (id: ContentRequest['id']) =>
  request(z.null(), `/v1/requests/${id}`, { method: 'DELETE' });
