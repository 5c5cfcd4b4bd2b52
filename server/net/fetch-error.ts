/**
 * Why there is no answer. `address`: not an http(s) address; `private`: not of the public internet;
 * `unknown-host`: no such name; `unreachable`: anything else between here and there.
 */
export type FetchFailure =
  'address' | 'private' | 'unknown-host' | 'redirects' | 'timeout' | 'unreachable' | 'stopped';

const words: Record<FetchFailure, (place: string) => string> = {
  address: (place) => `"${place}" is not an http or https address without a password`,
  private: (place) => `${place} is not on the public internet, and the server reaches nothing else`,
  'unknown-host': (place) => `there is no host called ${place}`,
  redirects: (place) => `${place} redirects again and again`,
  timeout: (place) => `${place} took too long to answer`,
  unreachable: (place) => `${place} could not be reached`,
  stopped: () => 'the server was stopped',
};

/** There is no answer, and why, in words for a person. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure, place: string) {
    super(words[failure](place));
    this.failure = failure;
  }
}

/** What Undici, the resolver and the network throw, as one of our reasons. */
export function toFetchError(error: unknown, place: string, isStopped: boolean): FetchError {
  if (error instanceof FetchError) return error;
  if (isStopped) return new FetchError('stopped', place);
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: unknown };
  if (cause instanceof Error) return toFetchError(cause, place, isStopped);
  if (name === 'TimeoutError' || name === 'ConnectTimeoutError' || code === 'ETIMEDOUT') {
    return new FetchError('timeout', place);
  }
  // EAI_AGAIN is the resolver that does not answer: nothing is known about the name then.
  return new FetchError(code === 'ENOTFOUND' ? 'unknown-host' : 'unreachable', place);
}
