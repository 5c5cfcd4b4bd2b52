import { z } from 'zod';
import { setupStateSchema, type SetupInput } from '../../utils/contract/people.ts';
import { ApiError } from './api-error.ts';
import { request, send } from './request.ts';

/** Better Auth's own errors: `{ message, code }`; the device flow's: `{ error, error_description }`. */
const authErrorSchema = z.object({ code: z.string().optional(), error: z.string().optional() });

export type SignInResult = 'signed-in' | 'wrong' | 'too-often';

/** @throws ApiError when there is no usable answer */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await send('/api/auth/sign-in/email', {
    method: 'POST',
    body: { email, password },
  });
  if (response.ok) return 'signed-in';
  if (response.status === 429) return 'too-often';
  if (response.status === 401 || response.status === 400) return 'wrong';
  throw new ApiError('unreachable', '');
}

export async function signOut(): Promise<void> {
  await send('/api/auth/sign-out', { method: 'POST', body: {} });
}

/** Redeems a one-time link. A link that is used up or too old is answered with a redirect. */
export async function redeemLink(token: string): Promise<'signed-in' | 'void' | 'too-often'> {
  const path = `/api/auth/magic-link/verify?token=${encodeURIComponent(token)}`;
  const response = await send(path, { redirect: 'manual' });
  if (response.status === 429) return 'too-often';
  return response.ok ? 'signed-in' : 'void';
}

export async function setPassword(newPassword: string): Promise<void> {
  await request(z.null(), '/v1/me/password', { method: 'POST', body: { newPassword } });
}

export const readSetup = (signal?: AbortSignal) =>
  request(setupStateSchema, '/v1/setup', { ...(signal && { signal }) });

export const setUp = (body: SetupInput) =>
  request(setupStateSchema, '/v1/setup', { method: 'POST', body });

export type DeviceProblem = 'unknown' | 'expired' | 'used';

/** @throws ApiError where it is no fault of the code's: then the same code may be tried again */
async function deviceProblem(response: Response): Promise<DeviceProblem> {
  const parsed = authErrorSchema.safeParse(await response.json().catch(() => null));
  const text = parsed.success ? (parsed.data.error ?? parsed.data.code ?? '') : '';
  if (text === 'expired_token') return 'expired';
  if (text === 'invalid_request' || response.status === 404) return 'unknown';
  if (response.status === 400 || response.status === 403) return 'used';
  if (response.status === 401) throw new ApiError('not-signed-in', '');
  throw new ApiError(response.status >= 502 ? 'unreachable' : 'internal', '');
}

/** Claims the code for whoever is signed in. Null when it waits for a yes or no. */
export async function claimDevice(userCode: string): Promise<DeviceProblem | null> {
  const response = await send(`/api/auth/device?user_code=${encodeURIComponent(userCode)}`);
  if (!response.ok) return deviceProblem(response);
  const parsed = z.object({ status: z.string() }).safeParse(await response.json());
  return parsed.success && parsed.data.status === 'pending' ? null : 'used';
}

export async function decideDevice(
  userCode: string,
  decision: 'approve' | 'deny',
): Promise<DeviceProblem | null> {
  const response = await send(`/api/auth/device/${decision}`, {
    method: 'POST',
    body: { userCode },
  });
  return response.ok ? null : deviceProblem(response);
}
