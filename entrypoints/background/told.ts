import { z } from 'zod';
import { newsListSchema } from '../../utils/contract/news.ts';
import { contentRequestListSchema } from '../../utils/contract/requests.ts';
import type { ToldSummary, WithContent } from '../../utils/contract/told.ts';
import { isCurrent } from '../../utils/domain/catalogue/is-current.ts';
import { isForTeam } from '../../utils/domain/catalogue/is-for-team.ts';
import type { ApiRequest } from '../../utils/platform/api-client.ts';
import { callApi } from '../../utils/platform/api-client.ts';
import type { Errand, Session } from '../../utils/platform/kept.ts';
import { ownerOf, readKept } from '../../utils/platform/kept.ts';
import { RuntimeError } from '../../utils/platform/runtime-error.ts';
import { addErrand, applyTold, dropErrand } from '../../utils/platform/told-store.ts';
import { cardOf, viewMaker } from './cues.ts';
import type { Services } from './services.ts';
import { contentById } from './services.ts';

/**
 * Tells the server what the rep has read and joined, then fetches what they are told.
 * @returns whether anything is other than before
 * @throws {RuntimeError} with what went wrong; what waits keeps waiting
 */
export async function syncTold(services: Services, session: Session): Promise<boolean> {
  const { serverUrl, token } = session;
  await runErrands(services, session);
  const get = <T extends z.ZodType>(path: string, answer: T) =>
    callApi(services.fetcher, { serverUrl, token, path, answer, mayLack: true });
  const [news, requests] = await Promise.all([
    get('/v1/me/news', newsListSchema),
    get('/v1/requests', contentRequestListSchema),
  ]);
  return applyTold(services.db, ownerOf(session), {
    news: news.value?.news ?? null,
    requests: requests.value?.requests ?? null,
  });
}

/** Does a thing here at once, and tells the server as soon as it can be reached. */
export async function doErrand(services: Services, errand: Errand): Promise<void> {
  await addErrand(services.db, errand);
  const session = await readKept(services.db, 'session');
  // Without a server it waits for the next sync.
  if (session) void runErrands(services, session).catch(() => undefined);
}

function runErrands(services: Services, session: Session): Promise<void> {
  const { db, fetcher } = services;
  const { serverUrl, token } = session;
  return services.errandsInTurn(async () => {
    for (const errand of (await readKept(db, 'errands')) ?? []) {
      try {
        await callApi(fetcher, {
          serverUrl,
          token,
          ...callOf(errand),
          answer: z.unknown(),
          mayLack: true,
        });
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
      await dropErrand(db, errand);
    }
  });
}

/** What a server that answers does not want, it would not want the next time either; "not now" is no such answer. */
const isRefusal = (error: unknown) =>
  error instanceof RuntimeError &&
  error.code === 'server-error' &&
  /^4(?!08|25|29)\d\d /.test(error.message);

function callOf(errand: Errand): Pick<ApiRequest<z.ZodType>, 'path' | 'method' | 'body'> {
  switch (errand.kind) {
    case 'news-seen':
      return { path: '/v1/me/news/seen', body: { ids: errand.ids } };
    case 'announcement-read':
      return { path: `/v1/announcements/${errand.id}/read`, method: 'POST' };
    case 'request-joined':
      return {
        path: `/v1/requests/${errand.id}/join`,
        method: errand.joined ? 'POST' : 'DELETE',
      };
  }
}

/** How much is new, and the newest thing that was not seen. */
export async function toldSummary({ db }: Services): Promise<ToldSummary> {
  const unseen = ((await readKept(db, 'news')) ?? []).filter(({ seen }) => !seen);
  const unread = ((await readKept(db, 'board'))?.announcements ?? []).filter(({ read }) => !read);
  return { unseen: unseen.length + unread.length, line: unseen[0] ?? null };
}

/** Things that are about content, with that content as a card where the rep may use it. */
export async function withContent<T extends { contentId: string | null }>(
  services: Services,
  things: readonly T[],
): Promise<WithContent<T>[]> {
  const view = await viewMaker(services);
  const team = await ownTeam(services);
  return Promise.all(
    things.map(async (thing, position) => {
      const content =
        thing.contentId === null ? undefined : await contentById(services, thing.contentId);
      const isUsable =
        content !== undefined && isCurrent(content, services.clock()) && isForTeam(content, team);
      return { ...thing, view: isUsable ? view(cardOf(content), [], position) : null };
    }),
  );
}

/** The rep's team; empty where they are in none. */
export const ownTeam = async ({ db }: Pick<Services, 'db'>): Promise<string> =>
  (await readKept(db, 'board'))?.team ?? '';
