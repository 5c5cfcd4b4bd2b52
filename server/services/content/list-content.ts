import { sql } from 'kysely';
import type { z } from 'zod';
import type {
  AssetRecord,
  contentQuerySchema,
  MessageRecord,
} from '../../../utils/contract/content.ts';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { fold, type ContentType } from './fields.ts';
import { readRecords, usageFrom } from './records.ts';

type ContentQuery = z.infer<typeof contentQuerySchema>;

/** One page of the workspace's assets or messages, and how many match in all. */
export async function listContent(
  db: Db,
  caller: Caller,
  type: ContentType,
  query: ContentQuery,
  now: number,
): Promise<{ records: (AssetRecord | MessageRecord)[]; total: number }> {
  let matching = db
    .selectFrom('content as c')
    .where('c.workspace_id', '=', caller.workspaceId)
    .where('c.type', '=', type);
  if (query.status !== undefined) matching = matching.where('c.status', '=', query.status);
  if (query.kind !== undefined) matching = matching.where('c.kind', '=', query.kind);
  if (query.q) {
    for (const word of fold(query.q).split(/\s+/)) {
      const pattern = `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;
      matching = matching.where(sql<boolean>`c.search_text like ${pattern} escape '\\'`);
    }
  }
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const page = await inOrder(matching.select('c.id'), caller, query, now)
    .orderBy('c.id', query.order)
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const ids = page.map((row) => row.id);
  return { records: await readRecords(db, caller, ids, now), total };
}

function inOrder(ids: ReturnType<typeof idsOf>, caller: Caller, query: ContentQuery, now: number) {
  if (query.sort === 'title') return ids.orderBy('c.title_key', query.order);
  if (query.sort === 'updated') return ids.orderBy('c.updated_at', query.order);
  const value =
    query.sort === 'lastUsed'
      ? sql`(select l.hour from last_use as l where l.workspace_id = c.workspace_id and l.content_id = c.id)`
      : sql`(select sum(r.count) from rollup_day as r where r.workspace_id = c.workspace_id
          and r.content_id = c.id and r.day >= ${usageFrom(caller.timeZone, now)}
          and r.kind in (${sql.join(query.sort === 'used' ? [...usedKinds] : ['shown'])}))`;
  return ids.orderBy(sql`coalesce(${value}, 0)`, query.order);
}

const idsOf = (db: Db) => db.selectFrom('content as c').select('c.id');
