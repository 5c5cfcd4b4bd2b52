import type { Db } from '../../db/schema.ts';
import { readGapGroups } from '../gaps/read-gap-groups.ts';
import type { Meanings } from '../meaning/create-meanings.ts';

/** Who wants what a request is about, how often it was looked for, and with which words. */
export interface Wanting {
  people: Set<string>;
  times: number;
  /** Keys of the wordings; empty where it is closed. */
  wordings: string[];
  texts: string[];
}

/**
 * Who wants each of these requests: whoever looked for it while it was live or before, and whoever
 * joined; nobody who left. What was looked for after a request was closed does not count onto it.
 */
export async function readWanting(
  db: Db,
  meanings: Meanings,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Wanting>> {
  const wanting = new Map(
    ids.map((id): [string, Wanting] => [
      id,
      { people: new Set(), times: 0, wordings: [], texts: [] },
    ]),
  );
  if (ids.length === 0) return wanting;
  const { groups } = await readGapGroups(db, meanings, workspaceId);
  const requestOf = new Map<string, string>();
  for (const { name, members } of groups) {
    const wanted = wanting.get(name);
    if (wanted === undefined) continue;
    wanted.wordings = members.map(({ key }) => key);
    for (const key of wanted.wordings) requestOf.set(key, name);
  }
  for (const row of await readMentions(db, workspaceId, [...requestOf.keys()], ids)) {
    const wanted = wanting.get(row.request_id ?? requestOf.get(row.wording) ?? '');
    if (wanted === undefined) continue;
    wanted.people.add(row.user_id);
    wanted.times += row.count;
    if (!wanted.texts.includes(row.text)) wanted.texts.push(row.text);
  }
  const said = await db
    .selectFrom('request_person')
    .select(['request_id', 'user_id', 'joined'])
    .where('workspace_id', '=', workspaceId)
    .where('request_id', 'in', [...ids])
    .execute();
  for (const row of said) {
    const people = wanting.get(row.request_id)?.people;
    if (row.joined === 1) people?.add(row.user_id);
    else people?.delete(row.user_id);
  }
  return wanting;
}

/** By wording and person: of live requests by the wordings, of closed ones by their id. */
async function readMentions(
  db: Db,
  workspaceId: string,
  wordings: readonly string[],
  ids: readonly string[],
) {
  const counted = db
    .selectFrom('gap_mention')
    .select(['request_id', 'wording', 'user_id'])
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('text').as('text')])
    .where('workspace_id', '=', workspaceId)
    .groupBy(['request_id', 'wording', 'user_id']);
  const live =
    wordings.length === 0
      ? []
      : await counted
          .where('wording', 'in', [...wordings])
          .where('request_id', 'is', null)
          .execute();
  const closed = await counted.where('request_id', 'in', [...ids]).execute();
  return [...live, ...closed];
}
