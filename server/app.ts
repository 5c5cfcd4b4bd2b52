import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import type { App, AppEnv } from './http/context.ts';
import { extensionCors, privateNetwork } from './http/cors.ts';
import type { Gate } from './http/endpoint.ts';
import { answerProblem, createErrorHandler } from './http/errors.ts';
import { createGuard } from './http/guard.ts';
import { limitAddresses, limitPeople, type RateLimits } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { refuseInvalid } from './http/validation.ts';
import { routeAnnouncements } from './routes/announcements.ts';
import { routeAssets } from './routes/assets.ts';
import { routeAuth } from './routes/auth.ts';
import { routeBulk } from './routes/bulk.ts';
import { routeCatalogue } from './routes/catalogue.ts';
import { routeCollections } from './routes/collections.ts';
import { routeContent } from './routes/content.ts';
import { routeDashboard } from './routes/dashboard.ts';
import { routeDigest } from './routes/digest.ts';
import { routeDocs } from './routes/docs.ts';
import { routeEvents } from './routes/events.ts';
import { routeExport } from './routes/export.ts';
import { routeFeedback } from './routes/feedback.ts';
import { routeFigures } from './routes/figures.ts';
import { routeGaps } from './routes/gaps.ts';
import { routeGlossary } from './routes/glossary.ts';
import { routeGoals } from './routes/goals.ts';
import { routeHealth } from './routes/health.ts';
import { routeLeads } from './routes/leads.ts';
import { routeImports } from './routes/imports.ts';
import { routeMe } from './routes/me.ts';
import { routeMessages } from './routes/messages.ts';
import { routeNews } from './routes/news.ts';
import { routeOutcomes } from './routes/outcomes.ts';
import { routeNotes } from './routes/notes.ts';
import { routePeople } from './routes/people.ts';
import { routeRequests } from './routes/requests.ts';
import { routeSettings } from './routes/settings.ts';
import { routeSetup } from './routes/setup.ts';
import { routeSites } from './routes/sites.ts';
import { routeStats } from './routes/stats.ts';
import { routeTasks } from './routes/tasks.ts';
import { routeVerification } from './routes/verification.ts';
import { routeWebhooks } from './routes/webhooks.ts';
import { routeVisits } from './routes/visits.ts';
import type { System } from './services/system.ts';

/** Everything the app needs from outside. */
export interface AppDeps extends System {
  /** Origins of our own pages: of `publicUrl`, and its other names when it runs on this machine. */
  trustedOrigins: readonly string[];
  logger: Logger;
  rateLimits: RateLimits;
  /** Reverse proxies in front of the server; see `callerAddress`. */
  trustedProxies: number;
  /** Whether the database answers and is up to date. */
  isReady: () => Promise<boolean>;
  /** Absolute path of the built dashboard; it need not be there. */
  dashboardFolder: string;
}

/**
 * The whole server as one fetch handler.
 *
 * @example const answer = await createApp(deps).request('/healthz')
 */
export function createApp(deps: AppDeps): App {
  const app: App = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  const gate: Gate = {
    guard: createGuard(deps),
    limitPeople: limitPeople(deps.rateLimits.perPerson),
    limitAddresses: limitAddresses(deps.rateLimits.signIn, deps.trustedProxies),
  };

  app.use(requestId());
  app.use(requestLog(deps.logger));
  app.use(securityHeaders({ https: deps.publicUrl.startsWith('https:') }));
  for (const path of ['/v1/*', '/api/auth/device/*', '/api/auth/sign-out']) {
    app.use(path, privateNetwork, extensionCors);
  }
  // Megabytes of text in a large workspace, for each browser.
  app.use('/v1/catalog', compress());
  app.use('/v1/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.onError(createErrorHandler(deps.logger));
  app.notFound((c) =>
    answerProblem(c, 'not-found', `Nothing answers ${c.req.method} ${c.req.path}.`),
  );

  routeHealth(app, deps.isReady);
  routeAuth(app, gate, deps.auth);
  routeSetup(app, gate, deps);
  routeMe(app, gate, deps);
  routeCatalogue(app, gate, deps);
  routeEvents(app, gate, deps);
  routeStats(app, gate, deps);
  routeFigures(app, gate, deps);
  routeAssets(app, gate, deps);
  routeMessages(app, gate, deps);
  routeVerification(app, gate, deps);
  routeContent(app, gate, deps);
  routeBulk(app, gate, deps);
  routeCollections(app, gate, deps);
  routeAnnouncements(app, gate, deps);
  routeGlossary(app, gate, deps);
  routeFeedback(app, gate, deps);
  routeTasks(app, gate, deps);
  routeGaps(app, gate, deps);
  routeRequests(app, gate, deps);
  routeNotes(app, gate, deps);
  routeLeads(app, gate, deps);
  routeSites(app, gate, deps);
  routeImports(app, gate, deps);
  routeExport(app, gate, deps);
  routePeople(app, gate, deps);
  routeOutcomes(app, gate, deps);
  routeNews(app, gate, deps);
  routeSettings(app, gate, deps);
  routeGoals(app, gate, deps);
  routeWebhooks(app, gate, deps);
  routeVisits(app, deps);
  routeDigest(app, gate, deps);
  routeDocs(app);
  routeDashboard(app, deps.dashboardFolder);
  return app;
}
