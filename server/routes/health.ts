import type { App } from '../http/context.ts';
import { ProblemError } from '../services/problem-error.ts';

/** `GET /healthz`: the process lives. `GET /readyz`: the database answers and is up to date. */
export function routeHealth(app: App, isReady: () => Promise<boolean>): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    if (!(await isReady().catch(() => false))) {
      throw new ProblemError('unavailable', 'The database does not answer, or is not up to date.');
    }
    return c.json({ status: 'ready' });
  });
}
