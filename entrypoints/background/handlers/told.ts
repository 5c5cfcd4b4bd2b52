import { goalListSchema } from '../../../utils/contract/goals.ts';
import { isCurrent } from '../../../utils/domain/catalogue/is-current.ts';
import { isForTeam } from '../../../utils/domain/catalogue/is-for-team.ts';
import { matchRequests } from '../../../utils/domain/requests/match-requests.ts';
import { callApi } from '../../../utils/platform/api-client.ts';
import { readKept } from '../../../utils/platform/kept.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { needSession, watched } from '../services.ts';
import { doErrand, withContent } from '../told.ts';
import type { Handlers } from './types.ts';

export const toldHandlers: Handlers<
  | 'board.get'
  | 'told.list'
  | 'told.seen'
  | 'told.read'
  | 'requests.list'
  | 'requests.matching'
  | 'requests.join'
  | 'goals.get'
> = {
  async 'board.get'({ db, clock }) {
    const board = await readKept(db, 'board');
    if (!board) return null;
    const { glossary, leads, countVisits, recordKey, team } = board;
    // Each once, and all in one transaction: pages ask for this at every change.
    const { store } = db.transaction('content');
    const ids = [...new Set(board.collections.flatMap(({ contentIds }) => contentIds))];
    const found = await Promise.all(ids.map((id) => store.get(id)));
    const usable = new Set(
      found
        .filter((content) => content !== undefined)
        .filter((content) => isCurrent(content, clock()) && isForTeam(content, team))
        .map(({ id }) => id),
    );
    const collections = board.collections.map(({ id, title, summary, contentIds }) => ({
      id,
      title,
      summary,
      count: contentIds.filter((each) => usable.has(each)).length,
    }));
    return {
      glossary,
      leads,
      countVisits,
      tellsRecords: recordKey !== null,
      collections: collections.filter(({ count }) => count > 0),
    };
  },

  async 'told.list'(services) {
    const news = (await readKept(services.db, 'news')) ?? [];
    const announcements = (await readKept(services.db, 'board'))?.announcements ?? [];
    return {
      news: await withContent(services, news),
      announcements: await withContent(services, announcements),
    };
  },

  async 'told.seen'(services, { ids }) {
    await doErrand(services, { kind: 'news-seen', ids });
    await notifyPages({ changed: 'sidebar' });
    return null;
  },

  async 'told.read'(services, { id }) {
    await doErrand(services, { kind: 'announcement-read', id });
    await notifyPages({ changed: 'sidebar' });
    return null;
  },

  async 'requests.list'(services) {
    const requests = await readKept(services.db, 'requests');
    return requests ? withContent(services, requests) : null;
  },

  'requests.matching': async ({ db }, { query }) =>
    matchRequests((await readKept(db, 'requests')) ?? [], query),

  async 'requests.join'(services, { id, joined }) {
    await doErrand(services, { kind: 'request-joined', id, joined });
    await notifyPages({ changed: 'sidebar' });
    return null;
  },

  async 'goals.get'(services) {
    const { serverUrl, token } = await needSession(services);
    const { value } = await watched(services.db, () =>
      callApi(services.fetcher, {
        serverUrl,
        token,
        path: '/v1/goals',
        answer: goalListSchema,
        mayLack: true,
      }),
    );
    return value?.goals ?? null;
  },
};
