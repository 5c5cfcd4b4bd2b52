import { usedKinds } from '../../../utils/contract/events.ts';
import type { Db } from '../../db/schema.ts';
import type { ContentType } from '../content/fields.ts';
import type { Period } from './period.ts';

/** Where something happened, as far as it is told. */
export const places = ['host', 'stage', 'industry'] as const;
export type PlaceName = (typeof places)[number];

/** What one person did in the period, of one kind, in one part of what is counted. */
export interface PersonRow {
  userId: string;
  kind: string;
  count: number;
  contentId: string;
  host: string;
  stage: string;
  industry: string;
  team: string;
}

/** What a funnel is made of. */
const stepKinds = ['shown', 'opened', ...usedKinds, 'visited', 'feedback'] as const;

/**
 * What people did in the period, apart by what is named in `apart` and by person and kind; the rest
 * is summed up and empty.
 *
 * @param only content to count alone: one item, a type, a kind
 */
export async function readPersonRows(
  db: Db,
  workspaceId: string,
  period: Pick<Period, 'from' | 'to'>,
  apart: readonly (PlaceName | 'content_id')[],
  only: { id?: string | undefined; type?: ContentType | undefined; kind?: string | undefined } = {},
): Promise<PersonRow[]> {
  const { id, type, kind } = only;
  const rows = await db
    .selectFrom('rollup_person_day as r')
    .select(['r.user_id', 'r.kind'])
    .select(apart.map((name) => `r.${name}` as const))
    .select((eb) => eb.fn.sum<number>('r.count').as('count'))
    .where('r.workspace_id', '=', workspaceId)
    .where('r.kind', 'in', [...stepKinds])
    .where('r.day', '>=', period.from)
    .where('r.day', '<=', period.to)
    .$if(id !== undefined, (query) => query.where('r.content_id', '=', id ?? ''))
    .$if(type !== undefined || kind !== undefined, (query) =>
      query.where('r.content_id', 'in', (eb) =>
        eb
          .selectFrom('content as c')
          .innerJoin('content_version as v', (join) =>
            join
              .onRef('v.workspace_id', '=', 'c.workspace_id')
              .onRef('v.content_id', '=', 'c.id')
              .onRef('v.version', '=', 'c.latest_version'),
          )
          .select('c.id')
          .where('c.workspace_id', '=', workspaceId)
          .$if(type !== undefined, (some) => some.where('c.type', '=', type ?? 'asset'))
          .$if(kind !== undefined, (some) => some.where('v.kind', '=', kind ?? '')),
      ),
    )
    .groupBy(['r.user_id', 'r.kind', ...apart.map((name) => `r.${name}` as const)])
    .execute();
  const teams = await readTeams(db, workspaceId);
  // Columns that were not asked for are not there, whatever the type says.
  return (rows as Partial<(typeof rows)[number]>[])
    .filter(({ count = 0 }) => count !== 0)
    .map((row) => ({
      userId: row.user_id ?? '',
      kind: row.kind ?? '',
      count: row.count ?? 0,
      contentId: row.content_id ?? '',
      host: row.host ?? '',
      stage: row.stage ?? '',
      industry: row.industry ?? '',
      team: teams.get(row.user_id ?? '') ?? '',
    }));
}

/** The team of each person, also of those who have left; who is in none is not there. */
export async function readTeams(db: Db, workspaceId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('person_team')
    .select(['user_id', 'team'])
    .where('workspace_id', '=', workspaceId)
    .where('team', '<>', '')
    .execute();
  return new Map(rows.map(({ user_id, team }) => [user_id, team]));
}
