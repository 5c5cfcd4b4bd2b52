import { bulkResultSchema, type BulkInput, type BulkUndo } from '../../utils/contract/bulk.ts';
import { settingsSchema } from '../../utils/contract/settings.ts';
import { toVerifySchema } from '../../utils/contract/verification.ts';
import { contentVersionsSchema } from '../../utils/contract/versions.ts';
import { queryString, request } from './request.ts';

export const readSettings = () => request(settingsSchema, '/v1/settings');

export const readVersions = (id: string) =>
  request(contentVersionsSchema, `/v1/content/${id}/versions`);

export const listToVerify = (
  query: Record<string, string | number | undefined>,
  signal: AbortSignal,
) => request(toVerifySchema, `/v1/content/to-verify${queryString(query)}`, { signal });

export const changeMany = (body: BulkInput) =>
  request(bulkResultSchema, '/v1/content/bulk', { method: 'POST', body });

export const undoMany = (body: BulkUndo) =>
  request(bulkResultSchema, '/v1/content/bulk/undo', { method: 'POST', body });
