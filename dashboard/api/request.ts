import type { z } from 'zod';
import { problemSchema } from '../../utils/contract/problem.ts';
import { ApiError } from './api-error.ts';

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** A CSV file, sent as it is. */
  file?: Blob;
  signal?: AbortSignal;
}

/** `fetch` of our own server; no answer at all is an `ApiError` too. */
export async function send(
  path: string,
  options: Options & { redirect?: RequestRedirect } = {},
): Promise<Response> {
  const { body, file, method = 'GET', ...rest } = options;
  try {
    return await fetch(path, {
      ...rest,
      method,
      ...(file && { body: file, headers: { 'content-type': 'text/csv' } }),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('unreachable', '');
  }
}

/**
 * Asks the API and holds the answer against the contract.
 *
 * @throws ApiError
 */
export async function request<T>(
  schema: z.ZodType<T>,
  path: string,
  options: Options = {},
): Promise<T> {
  const response = await send(path, { ...options, body: options.body });
  if (!response.ok) throw await toError(response);
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new ApiError('not-understood', parsed.error.message);
  return parsed.data;
}

async function toError(response: Response): Promise<ApiError> {
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  if (!problem.success) {
    // A proxy in front answers with its own page when the server behind it is down.
    return new ApiError(response.status >= 502 ? 'unreachable' : 'not-understood', '');
  }
  const { code, detail, title, fields = [] } = problem.data;
  return new ApiError(
    code,
    detail ?? title,
    Object.fromEntries(fields.map(({ path, message }) => [path, message])),
  );
}

/** `{ a: 1, b: undefined }` → `?a=1`; nothing to say is an empty string. */
export function queryString(values: Record<string, string | number | undefined>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()}`;
}
