/** Runs work of which only the newest counts, by key. */
export interface Latest<T> {
  /**
   * Starts work and cancels what was under way for the same key: whoever waits for that gets the
   * newest answer instead.
   */
  run(key: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function createLatest<T>(): Latest<T> {
  const newest = new Map<number, { abort: AbortController; answer: Promise<T> }>();
  return {
    run(key, work) {
      newest.get(key)?.abort.abort();
      const abort = new AbortController();
      const done = work(abort.signal);
      const answer = done
        .catch(() => null)
        .then(() => (abort.signal.aborted ? (newest.get(key)?.answer ?? done) : done));
      newest.set(key, { abort, answer });
      return answer;
    },
  };
}
