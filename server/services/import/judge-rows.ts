import type { RowState } from '../../../utils/contract/imports.ts';
import type { Db } from '../../db/schema.ts';
import { addressKey } from '../../../utils/domain/links/address-key.ts';
import type { ContentFields, ContentType } from '../content/fields.ts';
import type { Said } from './cells.ts';
import { judgeRow, typeOf, type Defaults } from './judge-row.ts';
import { readCurrent, readKnownContent, type CurrentContent } from './known-content.ts';
import { readUndone } from './undone-content.ts';

export interface SaidRow {
  seq: number;
  place: string;
  said: Said;
  problems: { field: string; reason: string }[];
}

/** What a row would do. */
export interface JudgedRow extends SaidRow {
  state: RowState;
  type: ContentType;
  contentId: string | null;
  changes: string[];
  /** null where it is bad. */
  fields: ContentFields | null;
  current: CurrentContent | null;
}

const aboutTheSame = (place: string) => `It is about the same as ${place}.`;

/**
 * A judge of all rows of one source, some at a time and in their order, against what the workspace
 * has at this moment.
 */
export async function createJudge(
  db: Db,
  workspaceId: string,
  defaults: Defaults,
): Promise<(rows: readonly SaidRow[]) => Promise<JudgedRow[]>> {
  const known = await readKnownContent(db, workspaceId, addressKey);
  const undone = await readUndone(db, workspaceId);
  const places = new Map<string, string>();

  function judge(row: SaidRow, contentId: string | null, current: CurrentContent | undefined) {
    const type = typeOf(row.said, current);
    const base = { ...row, type, contentId, current: current ?? null, changes: [] as string[] };
    const bad = (problems: SaidRow['problems']): JudgedRow => ({
      ...base,
      state: 'bad',
      problems,
      fields: null,
    });
    if (row.problems.length > 0) return bad(row.problems);
    const judged = judgeRow(row.said, current, defaults);
    if ('problems' in judged) return bad(judged.problems);
    const key = known.keyOf(row.said, type);
    const earlier = places.get(key);
    if (earlier !== undefined) {
      const field = type === 'asset' ? 'url' : 'title';
      return bad([{ field, reason: aboutTheSame(earlier) }]);
    }
    places.set(key, row.place);
    const { fields, changes } = judged;
    if (current === undefined) return { ...base, state: 'new' as const, fields };
    if (changes.includes('url')) {
      // Where it moves to, no row may make another.
      const moved = `address ${addressKey(fields.url)}`;
      const there = places.get(moved);
      if (there !== undefined) return bad([{ field: 'url', reason: aboutTheSame(there) }]);
      places.set(moved, row.place);
    }
    // What an undone import had made is not retired because somebody wanted it so.
    const comesBack = current.status === 'retired' && undone.has(current.id);
    const all = comesBack ? [...changes, 'status'] : changes;
    if (all.length === 0) return { ...base, state: 'unchanged' as const, fields };
    const isRetired = current.status === 'retired' && !comesBack;
    return {
      ...base,
      state: isRetired ? ('retired' as const) : ('changed' as const),
      changes: all,
      fields,
    };
  }

  return async (rows) => {
    const found = rows.map((row) => known.find(row.said, typeOf(row.said, undefined)));
    const ids = [...new Set(found.filter((id) => id !== null))];
    const current = await readCurrent(db, workspaceId, ids);
    return rows.map((row, index) => {
      const id = found[index] ?? null;
      return judge(row, id, id === null ? undefined : current.get(id));
    });
  };
}
