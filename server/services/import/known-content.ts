import { setImmediate as giveWay } from 'node:timers/promises';
import type { Db } from '../../db/schema.ts';
import { fold, fromColumns, type ContentFields, type ContentType } from '../content/fields.ts';
import { textOf, type Said } from './cells.ts';

/** So many are read before others get their turn. */
const rowsAtOnce = 2000;
/** So many ids fit into one statement. */
const idsAtOnce = 500;

/** What the workspace has, by what an import may know it by. */
export interface KnownContent {
  /** The id of what a row is about; null where it is new. */
  find(said: Said, type: ContentType): string | null;
  /** By what a row is known, new or not: two rows of one source with the same are about the same. */
  keyOf(said: Said, type: ContentType): string;
}

const titleKey = (kind: unknown, title: unknown) => `${String(kind)} ${fold(String(title))}`;

/** @param keyOfAddress `addressKey` */
export async function readKnownContent(
  db: Db,
  workspaceId: string,
  keyOfAddress: (address: string) => string,
): Promise<KnownContent> {
  const ids = new Set<string>();
  const byAddress = new Map<string, string>();
  const byTitle = new Map<string, string>();
  const retired = new Set<string>();
  /** The oldest counts, but what is in use before what is retired. */
  const note = (map: Map<string, string>, key: string, id: string) => {
    const held = map.get(key);
    if (held === undefined || (retired.has(held) && !retired.has(id))) map.set(key, id);
  };
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('content as c')
      .innerJoin('content_version as v', (join) =>
        join
          .onRef('v.workspace_id', '=', 'c.workspace_id')
          .onRef('v.content_id', '=', 'c.id')
          .onRef('v.version', '=', 'c.latest_version'),
      )
      .select(['c.id', 'c.type', 'c.kind', 'c.status', 'c.title_key', 'v.address_key'])
      .where('c.workspace_id', '=', workspaceId)
      .where('c.id', '>', last)
      .orderBy('c.id')
      .limit(rowsAtOnce)
      .execute();
    for (const row of rows) {
      ids.add(row.id);
      if (row.status === 'retired') retired.add(row.id);
      if (row.type === 'asset') note(byAddress, row.address_key, row.id);
      else note(byTitle, `${row.kind} ${row.title_key}`, row.id);
    }
    if (rows.length < rowsAtOnce) break;
    last = rows.at(-1)?.id ?? '';
    await giveWay();
  }
  const find: KnownContent['find'] = (said, type) => {
    if (said.id !== undefined && ids.has(said.id)) return said.id;
    if (type === 'message') return byTitle.get(titleKey(said['kind'], said['title'])) ?? null;
    const key = keyOfAddress(textOf(said['url']));
    return key === '' ? null : (byAddress.get(key) ?? null);
  };
  return {
    find,
    keyOf: (said, type) => {
      const known = find(said, type);
      if (known !== null) return `content ${known}`;
      if (type === 'message') return `title ${titleKey(said['kind'], said['title'])}`;
      return `address ${keyOfAddress(textOf(said['url']))}`;
    },
  };
}

/** Content as it is before an import. */
export type CurrentContent = Awaited<ReturnType<typeof readRows>>[number]['content'] & {
  fields: ContentFields;
};

/** What the newest versions say, and where each stands in its life. */
export async function readCurrent(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, CurrentContent>> {
  const found = new Map<string, CurrentContent>();
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await readRows(db, workspaceId, ids.slice(start, start + idsAtOnce));
    for (const { content, version } of rows) {
      found.set(content.id, { ...content, fields: fromColumns(version) });
    }
  }
  return found;
}

async function readRows(db: Db, workspaceId: string, ids: readonly string[]) {
  const contents = await db
    .selectFrom('content')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute();
  const versions = await db
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .selectAll('v')
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', 'in', [...ids])
    .execute();
  const byId = new Map(versions.map((version) => [version.content_id, version]));
  return contents.flatMap((content) => {
    const version = byId.get(content.id);
    return version === undefined ? [] : [{ content, version }];
  });
}
