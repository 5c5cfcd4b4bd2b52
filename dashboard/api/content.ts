import {
  assetDetailSchema,
  assetListSchema,
  messageDetailSchema,
  messageListSchema,
  type AssetPatch,
  type AssetRecord,
  type MessagePatch,
  type MessageRecord,
} from '../../utils/contract/content.ts';
import type { HistoryEntry } from '../../utils/contract/history.ts';
import { assetStatsSchema } from '../../utils/contract/stats.ts';
import { queryString, request } from './request.ts';

export type ContentType = 'asset' | 'message';
export type ContentRecord = AssetRecord | MessageRecord;
export interface ContentDetail {
  record: ContentRecord;
  /** Newest first. */
  history: HistoryEntry[];
}

const pathOf = { asset: '/v1/assets', message: '/v1/messages' } as const;

/** One page of assets or messages, alike, and what was made of the search. */
export interface ContentPage {
  records: ContentRecord[];
  total: number;
  /** What was searched for; '' for nothing. */
  asked: string;
  meant: string;
  near: boolean;
  /** By id, what was found in a title: first and last character, both included. */
  highlights: Record<string, [number, number][]>;
}

export async function listContent(
  type: ContentType,
  query: Record<string, string | number | undefined>,
  signal: AbortSignal,
): Promise<ContentPage> {
  const path = `${pathOf[type]}${queryString(query)}`;
  const asked = String(query['q'] ?? '');
  if (type === 'asset') {
    const { assets: records, ...rest } = await request(assetListSchema, path, { signal });
    return { records, asked, ...rest };
  }
  const { messages: records, ...rest } = await request(messageListSchema, path, { signal });
  return { records, asked, ...rest };
}

type Send = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown };

async function one(type: ContentType, path: string, options: Send): Promise<ContentDetail> {
  if (type === 'asset') {
    const { asset, history } = await request(assetDetailSchema, path, options);
    return { record: asset, history };
  }
  const { message, history } = await request(messageDetailSchema, path, options);
  return { record: message, history };
}

export const readContent = (type: ContentType, id: string) =>
  one(type, `${pathOf[type]}/${id}`, {});

export const createContent = (type: ContentType, body: Record<string, unknown>) =>
  one(type, pathOf[type], { method: 'POST', body });

export const changeContent = (
  type: ContentType,
  id: string,
  body: AssetPatch | MessagePatch | Record<string, unknown>,
) => one(type, `${pathOf[type]}/${id}`, { method: 'PATCH', body });

/** Somebody says that it is still right, or takes that back. */
export const verifyContent = (type: ContentType, id: string) =>
  one(type, `${pathOf[type]}/${id}/verify`, { method: 'POST' });

export const unverifyContent = (type: ContentType, id: string) =>
  one(type, `${pathOf[type]}/${id}/verify`, { method: 'DELETE' });

export const readStats = (type: ContentType, id: string, period: Record<string, string>) =>
  request(assetStatsSchema, `/v1/stats/${type}s/${id}${queryString(period)}`);
/** Asks the address of an asset now. */
export const checkAddress = (id: string) =>
  one('asset', `/v1/assets/${id}/address-check`, { method: 'POST' });
