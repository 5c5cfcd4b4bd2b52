import { sql } from 'kysely';
import type { z } from 'zod';
import type {
  AssetRecord,
  contentQuerySchema,
  MessageRecord,
} from '../../../utils/contract/content.ts';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { Found } from '../../../utils/domain/search/search-content.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import type { SearchedContent } from '../search/make-index.ts';
import type { System } from '../system.ts';
import type { ContentType } from './fields.ts';
import { readRecords, usageFrom } from './records.ts';

type ContentQuery = z.infer<typeof contentQuerySchema>;

/** One page, how many there are in all, and what a search says of them. */
export interface ContentPage {
  records: (AssetRecord | MessageRecord)[];
  total: number;
  meant: string;
  near: boolean;
  highlights: Record<string, [number, number][]>;
}

/**
 * One page of the workspace's assets or messages. With `q` what fits best comes first, unless the
 * query names another order.
 */
export async function listContent(
  { db, contentSearches, now }: System,
  caller: Caller,
  type: ContentType,
  query: ContentQuery,
): Promise<ContentPage> {
  const at = now();
  if (query.q) {
    const { q, status, kind } = query;
    const found = await contentSearches.search(caller.workspaceId, type, { q, status, kind });
    const sorted = query.sort && (await inOrder(db, caller, type, query, at).execute());
    const { ids, ...said } = pageOfFound(found, query, sorted);
    return { records: await readRecords(db, caller, ids, at), ...said };
  }
  const { limit, offset } = query;
  const page = await inOrder(db, caller, type, query, at).limit(limit).offset(offset).execute();
  const ids = page.map(({ id }) => id);
  return {
    records: await readRecords(db, caller, ids, at),
    total: await countContent(db, caller, type, query),
    meant: '',
    near: false,
    highlights: {},
  };
}

/** @param sorted everything in the order asked for; without it, the best come first */
function pageOfFound(
  found: Found<SearchedContent>,
  { limit, offset }: ContentQuery,
  sorted: { id: string }[] | undefined,
) {
  const byId = new Map(found.contents.map((content) => [content.id, content]));
  const contents = sorted?.flatMap(({ id }) => byId.get(id) ?? []) ?? found.contents;
  const page = contents.slice(offset, offset + limit);
  const highlights = page
    .map((content) => [content.id, found.highlightsOf(content)] as const)
    .filter(([, ranges]) => ranges.length > 0);
  return {
    ids: page.map(({ id }) => id),
    total: contents.length,
    meant: found.meant,
    near: found.near,
    highlights: Object.fromEntries(highlights),
  };
}

/** What the filters leave, whatever `q` says. */
function matching(db: Db, caller: Caller, type: ContentType, query: ContentQuery) {
  let rows = db
    .selectFrom('content as c')
    .where('c.workspace_id', '=', caller.workspaceId)
    .where('c.type', '=', type);
  if (query.status !== undefined) rows = rows.where('c.status', '=', query.status);
  if (query.kind !== undefined) rows = rows.where('c.kind', '=', query.kind);
  return rows;
}

async function countContent(db: Db, caller: Caller, type: ContentType, query: ContentQuery) {
  const { total } = await matching(db, caller, type, query)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function inOrder(db: Db, caller: Caller, type: ContentType, query: ContentQuery, now: number) {
  const { sort = 'updated', order } = query;
  const rows = matching(db, caller, type, query).select('c.id');
  const ids = (by: Parameters<typeof rows.orderBy>[0]) =>
    rows.orderBy(by, order).orderBy('c.id', order);
  if (sort === 'title') return ids('c.title_key');
  if (sort === 'updated') return ids('c.updated_at');
  const value =
    sort === 'lastUsed'
      ? sql`(select l.hour from last_use as l where l.workspace_id = c.workspace_id and l.content_id = c.id)`
      : sql`(select sum(r.count) from rollup_day as r where r.workspace_id = c.workspace_id
          and r.content_id = c.id and r.day >= ${usageFrom(caller.timeZone, now)}
          and r.kind in (${sql.join(sort === 'used' ? [...usedKinds] : ['shown'])}))`;
  return ids(sql`coalesce(${value}, 0)`);
}
