import type { WebhookFormat } from '../../../utils/contract/webhooks.ts';
import { retryAfter } from '../../net/each-politely.ts';
import type { PublicFetch } from '../../net/fetch-public.ts';
import type { ClaimedMessage } from './claim-messages.ts';
import { formatBody, type Telling } from './formats.ts';
import { signedHeaders } from './sign.ts';

/** What came of an attempt. */
export interface Attempted {
  at: number;
  tookMs: number;
  /** null: no answer. */
  status: number | null;
  /** The beginning of the answer, or why there was none. */
  said: string;
  /** How long the receiver asks to be left alone; null: it did not ask. */
  askedMs: number | null;
}

const timeoutMs = 15_000;
/** Nobody reads more of what a receiver answers. */
const excerptBytes = 500;

/**
 * Sends a message once. A redirect is an answer, and no good one: whoever moves changes the address
 * here.
 */
export async function attempt(
  deps: {
    fetchPublic: (
      ...asked: Parameters<PublicFetch>
    ) => Promise<Pick<Awaited<ReturnType<PublicFetch>>, 'status' | 'headers' | 'body'>>;
    publicUrl: string;
    now: () => number;
  },
  message: ClaimedMessage,
): Promise<Attempted> {
  const { webhook } = message;
  const at = deps.now();
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const telling = { ...message, payload: JSON.parse(message.payload) as unknown } as Telling;
    const body = formatBody(webhook.format as WebhookFormat, telling, deps.publicUrl);
    const secrets = [webhook.secret, ...(webhook.former_until > at ? [webhook.former_secret] : [])];
    const answer = await deps.fetchPublic(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signedHeaders({ id: message.id, body }, secrets, at),
      },
      body,
      timeoutMs,
      maxBytes: excerptBytes,
    });
    const said = readable(answer.body.toString('utf8'));
    const askedMs = retryAfter(answer, deps.now())?.retryAfterMs ?? null;
    return { at, tookMs: took(), status: answer.status, said, askedMs };
  } catch (error) {
    const said = readable((error as Error).message);
    return { at, tookMs: took(), status: null, said, askedMs: null };
  }
}

/** Without what PostgreSQL refuses and no screen shows. */
const readable = (text: string) =>
  text
    .replaceAll(/[\s\p{Cc}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, excerptBytes);

export const isSuccess = ({ status }: Attempted) =>
  status !== null && status >= 200 && status < 300;
