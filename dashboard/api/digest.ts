import { z } from 'zod';
import { digestSchema, myDigestSchema } from '../../utils/contract/digest.ts';
import { request } from './request.ts';

export const readDigest = (week: string, signal: AbortSignal) =>
  request(digestSchema, `/v1/digest/${encodeURIComponent(week)}`, { signal });

export const readMyDigest = (signal: AbortSignal) =>
  request(myDigestSchema, '/v1/me/digest', { signal });

export const changeMyDigest = (byMail: boolean) =>
  request(myDigestSchema, '/v1/me/digest', { method: 'PUT', body: { byMail } });

export const leaveDigest = (token: string) =>
  request(z.null(), `/v1/digest/unsubscribe?token=${encodeURIComponent(token)}`, {
    method: 'POST',
  });
