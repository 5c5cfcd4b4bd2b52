import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Handler } from 'hono';
import type { App, AppEnv } from '../http/context.ts';

const notBuilt = `<!doctype html><meta charset="utf-8"><title>Cuecard</title>
<h1>The dashboard has not been built</h1>
<p>Run <code>npm run build</code>, then reload this page. The API works: see <a href="/docs">/docs</a>.</p>`;

/**
 * The built dashboard. Its files have their hash in the name and never change; the page itself is
 * asked for anew each time. A path that is no file is a screen, and gets the page.
 *
 * @param folder absolute, the built dashboard's
 */
export function routeDashboard(app: App, folder: string): void {
  const page = join(folder, 'index.html');
  let built: { file: Handler<AppEnv>; screen: Handler<AppEnv> } | undefined;

  app.get('*', async (c, next) => {
    if (isApi(c.req.path)) return next();
    if (!existsSync(page)) {
      c.header('cache-control', 'no-store');
      return c.req.path === '/' ? c.html(notBuilt, 503) : next();
    }
    // Not before: the middleware warns of a folder that is not there.
    built ??= serveFrom(folder, page);
    const forever = c.req.path.startsWith('/assets/');
    const answer =
      (await built.file(c, ignore)) ??
      (looksLikeFile(c.req.path) ? null : await built.screen(c, ignore));
    if (!(answer instanceof Response)) return next();
    answer.headers.set('cache-control', forever ? immutable : 'no-cache');
    return answer;
  });
}

const isApi = (path: string) => /^\/(v1|api)(\/|$)/.test(path);
const looksLikeFile = (path: string) => /\.[a-z0-9]{1,8}$/i.test(path);

const immutable = 'public, max-age=31536000, immutable';
/** Whether the file is there is told by the answer. */
const ignore = async () => undefined;

const serveFrom = (folder: string, page: string) => ({
  file: serveStatic<AppEnv>({ root: folder }),
  screen: serveStatic<AppEnv>({ path: page }),
});
