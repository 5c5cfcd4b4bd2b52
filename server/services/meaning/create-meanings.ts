import { setImmediate as giveWay } from 'node:timers/promises';
import { ordinaryWords } from '../../../utils/domain/message-check/ordinary-words.ts';
import {
  createMerger,
  type MergeRules,
  type WordingGroup,
  type WordingMerger,
} from '../../../utils/domain/meaning/merge-wordings.ts';
import type { Meaning } from '../../../utils/domain/meaning/same-wording.ts';
import { formsOf } from '../../../utils/domain/meaning/same-word.ts';
import { areNearWords, createWordSpace } from '../../../utils/domain/meaning/word-space.ts';
import { fold } from '../../../utils/domain/text/fold.ts';
import { wordsOf } from '../../../utils/domain/text/terms.ts';
import type { Db } from '../../db/schema.ts';
import { contentStamp } from '../search/content-stamp.ts';
import { readSpace } from '../space/read-space.ts';

/** Puts what people of a workspace wrote together by what it means there. */
export interface Meanings {
  /**
   * As `mergeWordings`; what was put together last of each kind is kept, and only what has come since
   * is added.
   *
   * @param db the transaction where there is one
   */
  merge(
    db: Db,
    workspaceId: string,
    kind: string,
    texts: readonly string[],
    rules?: MergeRules,
  ): Promise<WordingGroup[]>;
}

/** A server for many companies doesn't hold the words of those that are asleep. */
const mostWorkspaces = 100;
const rowsAtOnce = 200;

interface Known {
  stamp: string;
  meaning: Meaning;
  merged: Map<string, { of: string; texts: readonly string[]; merger: WordingMerger }>;
}

export function createMeanings(): Meanings {
  const known = new Map<string, Known>();

  async function read(db: Db, workspaceId: string): Promise<Known> {
    const stamp = `${await contentStamp(db, workspaceId)} ${await spaceStamp(db, workspaceId)}`;
    const held = known.get(workspaceId);
    if (held?.stamp === stamp) return held;
    const made = { stamp, meaning: await readMeaning(db, workspaceId), merged: new Map() };
    known.delete(workspaceId);
    known.set(workspaceId, made);
    for (const oldest of known.keys()) {
      if (known.size <= mostWorkspaces) break;
      known.delete(oldest);
    }
    return made;
  }

  return {
    async merge(db, workspaceId, kind, texts, rules = {}) {
      const { meaning, merged } = await read(db, workspaceId);
      const { groups: given, apart, loosely } = rules;
      const of = JSON.stringify([[...(given ?? [])], [...(apart ?? [])], loosely]);
      const held = merged.get(kind);
      const isMore = held?.of === of && held.texts.every((text, at) => text === texts[at]);
      const merger = isMore ? held.merger : createMerger(meaning, rules);
      // What comes later changes nothing of what is there: only that is looked at.
      for (const text of texts.slice(isMore ? held.texts.length : 0)) merger.add(text);
      merged.set(kind, { of, texts: [...texts], merger });
      return merger.groups();
    },
  };
}

async function spaceStamp(db: Db, workspaceId: string): Promise<string> {
  const row = await db
    .selectFrom('space')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.id ?? '';
}

/** What the words of the workspace's content tell: which there are, and which mean the same. */
async function readMeaning(db: Db, workspaceId: string): Promise<Meaning> {
  const places = new Map<string, Set<number>>();
  let number = 0;
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('content as c')
      .innerJoin('content_version as v', (join) =>
        join
          .onRef('v.workspace_id', '=', 'c.workspace_id')
          .onRef('v.content_id', '=', 'c.id')
          .onRef('v.version', '=', 'c.latest_version'),
      )
      .select(['c.id', 'v.title', 'v.summary', 'v.tags'])
      .where('c.workspace_id', '=', workspaceId)
      .where('c.id', '>', after)
      .orderBy('c.id')
      .limit(rowsAtOnce)
      .execute();
    for (const row of rows) {
      number += 1;
      for (const { folded } of wordsOf(`${row.title} ${row.summary} ${row.tags}`)) {
        for (const form of formsOf(folded)) {
          const here = places.get(form);
          if (here) here.add(number);
          else places.set(form, new Set([number]));
        }
      }
    }
    after = rows.at(-1)?.id ?? '';
    if (rows.length < rowsAtOnce) break;
    await giveWay();
  }
  const ordinary = new Set(fold(ordinaryWords).split(/\s+/));
  const space = await readSpace(db, workspaceId);
  const nowhere: ReadonlySet<number> = new Set();
  return {
    knows: (word) =>
      formsOf(word)
        .values()
        .some((form) => ordinary.has(form) || places.has(form)),
    areNear:
      space === null
        ? () => false
        : areNearWords(createWordSpace(space), (word) => places.get(word) ?? nowhere),
  };
}
