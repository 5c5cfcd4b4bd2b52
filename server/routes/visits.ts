import { createRoute, z } from '@hono/zod-openapi';
import { html } from 'hono/html';
import type { Logger } from 'pino';
import { readVisitAddress } from '../../utils/domain/links/visit-address.ts';
import type { App } from '../http/context.ts';
import { countVisit } from '../services/visits/count-visit.ts';
import { findAddress } from '../services/visits/find-address.ts';
import { isPerson } from '../services/visits/is-person.ts';
import type { System } from '../services/system.ts';

/**
 * `GET /l/{content}/{event}`. No rate limit: many buyers share an address, and a link that does not
 * lead anywhere harms the rep who sent it. An event is counted once an hour, whatever is asked.
 */
export function routeVisits(app: App, { db, now, logger }: System & { logger: Logger }): void {
  const visit = createRoute({
    method: 'get',
    path: '/l/{content}/{event}',
    tags: ['Visits'],
    summary: 'The link of an inserted asset, as a buyer opens it',
    description:
      'Redirects to the asset’s approved address as it is now; that of a retired one to its replacement’s. Where the workspace counts visits, a visit is counted for the use the link belongs to: at most one an hour, none for robots, link scanners and prefetches. Nothing of the visitor is stored.\n\nRoles: anyone, without signing in.',
    'x-roles': ['anyone'],
    security: [],
    request: { params: z.object({ content: z.string().max(100), event: z.string().max(100) }) },
    responses: {
      302: { description: 'To the asset.' },
      404: {
        description: 'A page: the link leads nowhere, or what it led to is no longer offered.',
      },
    },
  });
  app.openapi(visit, async (c) => {
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-robots-tag', 'noindex, nofollow');
    const link = readVisitAddress(new URL(c.req.path, 'http://here.invalid').href);
    const found = link === null ? null : await findAddress(db, link.contentId, now());
    if (link === null || found === null || found.address === null) {
      return c.html(page(found !== null), 404);
    }
    const asked = {
      method: c.req.method,
      userAgent: c.req.header('user-agent') ?? '',
      purpose:
        c.req.header('sec-purpose') ?? c.req.header('purpose') ?? c.req.header('x-moz') ?? '',
    };
    if (isPerson(asked)) {
      try {
        await countVisit(db, found.workspaceId, link, now());
      } catch (error) {
        // A visit less in the figures is a smaller harm than a buyer before an error.
        logger.warn({ err: error }, 'a visit was not counted');
      }
    }
    // As a browser writes it: a header takes no é, and a % that stands there stays one.
    return c.redirect(new URL(found.address).href, 302);
  });
}

const page = (wasThere: boolean) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${wasThere ? 'No longer available' : 'This link leads nowhere'}</title>
        <style>
          :root {
            color-scheme: light dark;
          }
          body {
            font:
              16px/1.55 -apple-system,
              'Segoe UI',
              Roboto,
              sans-serif;
            max-width: 34rem;
            margin: 18vh auto 0;
            padding: 0 1.25rem;
          }
          h1 {
            font-size: 1.35rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${wasThere ? 'This is no longer available' : 'This link leads nowhere'}</h1>
          <p>
            ${
              wasThere
                ? 'What was here is not offered any more. Ask the person who sent you the link: they have what is current.'
                : 'It may have been cut off when it was copied. Ask the person who sent it to you.'
            }
          </p>
        </main>
      </body>
    </html>`;
