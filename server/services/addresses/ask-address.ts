import { FetchError } from '../../net/fetch-error.ts';
import type { PublicFetch } from '../../net/fetch-public.ts';
import { retryAfter, type Politeness } from '../../net/each-politely.ts';

/** What an address answered: there it is, it is gone, or nobody can tell. */
export interface Answered {
  answer: 'there' | 'gone' | 'unsure';
  /** HTTP; null where there was no answer. */
  status: number | null;
  /** Why there was none; empty where there was one. */
  failure: string;
  politeness: Politeness;
}

/** Names that lead nowhere by definition (RFC 2606): examples, not addresses that died. */
const reserved = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/;
const gone = new Set([404, 410]);

/**
 * Asks whether something is still there: HEAD, and where that does not say yes, GET, since many
 * servers answer HEAD wrongly.
 */
export async function askAddress(
  fetchPublic: PublicFetch,
  url: string,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<Answered> {
  const isReserved = URL.canParse(url) && reserved.test(new URL(url).hostname);
  if (isReserved && !fetchPublic.isOwnHost(url)) {
    return noAnswer('unsure', 'the address is an example, and leads nowhere by definition');
  }
  try {
    const head = await fetchPublic(url, { method: 'HEAD', signal });
    if (head.status < 400) return fromStatus(head.status);
    const answer = await fetchPublic(url, { method: 'GET', maxBytes: 1000, signal });
    return { ...fromStatus(answer.status), politeness: retryAfter(answer, now) };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return noAnswer(error.failure === 'unknown-host' ? 'gone' : 'unsure', error.message);
  }
}

const fromStatus = (status: number): Answered => ({
  answer: status < 400 ? 'there' : gone.has(status) ? 'gone' : 'unsure',
  status,
  failure: '',
  politeness: undefined,
});

const noAnswer = (answer: Answered['answer'], failure: string): Answered => ({
  answer,
  status: null,
  failure,
  politeness: undefined,
});
