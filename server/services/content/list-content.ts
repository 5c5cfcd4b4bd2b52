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
import { addressAnswers } from '../addresses/read-checks.ts';
import type { Caller } from '../caller.ts';
import type { SearchedContent } from '../search/make-index.ts';
import type { System } from '../system.ts';
import type { ContentType } from './fields.ts';
import { readSettings } from '../settings/read-settings.ts';
import { readRecords, usageFrom } from './records.ts';
import { verifyStateIs } from './is-in-date.ts';

type ContentQuery = z.infer<typeof contentQuerySchema>;
/** With what tells whether content is to be verified. */
type Judged = ContentQuery & { now: number; graceDays: number };

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
  asked: ContentQuery,
): Promise<ContentPage> {
  const at = now();
  const { graceDays } = await readSettings(db, caller.workspaceId);
  const query = { ...asked, now: at, graceDays };
  if (query.q) {
    const { q, status, kind } = query;
    const found = await contentSearches.search(caller.workspaceId, type, { q, status, kind });
    // What the index does not know of is left to the database.
    const isFiltered =
      query.verify !== undefined || query.collection !== undefined || query.address !== undefined;
    const left =
      query.sort || isFiltered ? await inOrder(db, caller, type, query).execute() : undefined;
    const sorted = query.sort && left;
    const { ids, ...said } = pageOfFound(
      isFiltered ? only(found, left ?? []) : found,
      query,
      sorted,
    );
    return { records: await readRecords(db, caller, ids, at), ...said };
  }
  const { limit, offset } = query;
  const page = await inOrder(db, caller, type, query).limit(limit).offset(offset).execute();
  const ids = page.map(({ id }) => id);
  return {
    records: await readRecords(db, caller, ids, at),
    total: await countContent(db, caller, type, query),
    meant: '',
    near: false,
    highlights: {},
  };
}

function only(found: Found<SearchedContent>, rows: { id: string }[]): Found<SearchedContent> {
  const wanted = new Set(rows.map(({ id }) => id));
  return { ...found, contents: found.contents.filter(({ id }) => wanted.has(id)) };
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
function matching(db: Db, caller: Caller, type: ContentType, query: Judged) {
  let rows = db
    .selectFrom('content as c')
    .where('c.workspace_id', '=', caller.workspaceId)
    .where('c.type', '=', type);
  if (query.status !== undefined) rows = rows.where('c.status', '=', query.status);
  if (query.kind !== undefined) rows = rows.where('c.kind', '=', query.kind);
  if (query.verify !== undefined) {
    rows = rows
      .where('c.status', '=', 'approved')
      .where(verifyStateIs(query.verify, query.now, query.graceDays));
  }
  const { address, collection } = query;
  if (address !== undefined) rows = rows.where(addressAnswers(address));
  if (collection !== undefined) {
    rows = rows.where((eb) =>
      eb.exists(
        eb
          .selectFrom('collection_item as i')
          .select('i.place')
          .whereRef('i.workspace_id', '=', 'c.workspace_id')
          .whereRef('i.content_id', '=', 'c.id')
          .where('i.collection_id', '=', collection),
      ),
    );
  }
  return rows;
}

async function countContent(db: Db, caller: Caller, type: ContentType, query: Judged) {
  const { total } = await matching(db, caller, type, query)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function inOrder(db: Db, caller: Caller, type: ContentType, query: Judged) {
  const { sort = 'updated', order, now } = query;
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
