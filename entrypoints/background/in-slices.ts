/** How long to work at a stretch, ms: a page's question must not wait longer. */
const sliceMs = 8;

/** Runs work that is written in steps, giving way to other work between them. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < sliceMs) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    started = performance.now();
  }
}
