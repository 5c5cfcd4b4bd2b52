import { z } from 'zod';
import {
  importDetailSchema,
  importListSchema,
  type ApplyImport,
  type ImportInput,
  type RowOutcome,
  type RowState,
} from '../../utils/contract/imports.ts';
import { queryString, request } from './request.ts';

export type ImportDetail = z.infer<typeof importDetailSchema>;

/** What the rows shown are narrowed to. */
export interface RowFilter {
  state?: RowState | undefined;
  outcome?: RowOutcome | undefined;
}

export const listImports = () => request(importListSchema, '/v1/imports');

export const readImport = (
  id: string,
  query: RowFilter & { limit: number; offset: number },
  signal?: AbortSignal,
) =>
  request(importDetailSchema, `/v1/imports/${id}${queryString({ ...query })}`, {
    ...(signal && { signal }),
  });

export const sendCsv = (file: File, kind: string) =>
  request(
    importDetailSchema,
    `/v1/imports/csv${queryString({ name: file.name.slice(0, 300), kind })}`,
    { method: 'POST', file },
  );

export const startImport = (body: ImportInput) =>
  request(importDetailSchema, '/v1/imports', { method: 'POST', body });

export const applyImport = (id: string, body: Partial<ApplyImport>) =>
  request(importDetailSchema, `/v1/imports/${id}/apply`, { method: 'POST', body });

export const undoImport = (id: string) =>
  request(importDetailSchema, `/v1/imports/${id}/undo`, { method: 'POST' });

export const retryImport = (id: string) =>
  request(importDetailSchema, `/v1/imports/${id}/retry`, { method: 'POST' });

export const dropImport = (id: string) =>
  request(z.null(), `/v1/imports/${id}`, { method: 'DELETE' });
