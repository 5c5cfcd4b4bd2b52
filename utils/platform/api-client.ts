import type { z } from 'zod';
import { problemSchema } from '../contract/problem.ts';
import { RuntimeError } from './runtime-error.ts';

const timeoutMs = 20_000;

export interface ApiRequest<T extends z.ZodType> {
  serverUrl: string;
  path: string;
  /** What the answer must be; anything else is `server-error`, never believed. */
  answer: T;
  token?: string;
  body?: unknown;
  /** By default GET, and POST with a body. */
  method?: 'POST' | 'DELETE';
  etag?: string | null;
  /** An older server doesn't know this path: then the answer is null. */
  mayLack?: true;
}

export interface ApiAnswer<T> {
  /** Null: not modified since the etag given, or not known to an older server. */
  value: T | null;
  etag: string | null;
}

/**
 * One call to the API.
 * @throws {RuntimeError} `unreachable` (no answer in time), `signed-out` (401), `server-error`
 *   (any other refusal, or an answer that makes no sense)
 */
export async function callApi<T extends z.ZodType>(
  fetcher: typeof fetch,
  request: ApiRequest<T>,
): Promise<ApiAnswer<z.infer<T>>> {
  let response: Response;
  try {
    response = await fetcher(`${request.serverUrl}${request.path}`, {
      method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
      headers: {
        accept: 'application/json',
        ...(request.token && { authorization: `Bearer ${request.token}` }),
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(request.etag && { 'if-none-match': request.etag }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw new RuntimeError('unreachable', error instanceof Error ? error.message : String(error));
  }
  const etag = response.headers.get('etag');
  if (response.status === 304) return { value: null, etag };
  if (response.status === 404 && request.mayLack) return { value: null, etag: null };
  if (response.status === 401) throw new RuntimeError('signed-out');
  const json: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = problemSchema.safeParse(json);
    const detail = problem.success ? `${problem.data.code}: ${problem.data.detail ?? ''}` : '';
    throw new RuntimeError(
      'server-error',
      `${response.status} ${request.path.split('?')[0]} ${detail}`,
    );
  }
  const parsed = request.answer.safeParse(json);
  if (!parsed.success) {
    throw new RuntimeError(
      'server-error',
      `${request.path.split('?')[0]} answered something else than agreed`,
    );
  }
  return { value: parsed.data, etag };
}
