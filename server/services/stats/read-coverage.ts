import type { Audience } from '../../../utils/contract/audience.ts';
import { audienceSchema } from '../../../utils/contract/audience.ts';
import type { Coverage, CoverageQuery } from '../../../utils/contract/figures.ts';
import { industries, stages } from '../../../utils/contract/vocabulary.ts';
import { isAimed, mayBeOffered } from '../../../utils/domain/figures/coverage.ts';
import { fewestPeople } from '../../../utils/domain/figures/few-people.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { readSettings } from '../settings/read-settings.ts';
import { readOffered } from './offered.ts';
import { periodOf, weeksOf, type Period } from './period.ts';

/**
 * What there is for every stage in every industry, and where reps worked.
 *
 * @param now epoch ms
 */
export async function readCoverage(
  db: Db,
  { workspaceId, timeZone }: Caller,
  query: CoverageQuery,
  now: number,
): Promise<Coverage> {
  const { byPerson } = await readSettings(db, workspaceId);
  const asked = periodOf(query, timeZone, now);
  const period = byPerson ? asked : weeksOf(query, asked);
  const offered = (await readOffered(db, workspaceId, now, query.type)).map((row) => {
    const audience: Audience = audienceSchema.parse(JSON.parse(row.audience));
    return { ...row, audience, aimed: isAimed(audience) };
  });
  const worked = await readWorked(db, workspaceId, period);
  const cells = stages.flatMap((stage) =>
    industries.map((industry) => {
      const there = offered.filter(({ audience }) => mayBeOffered(audience, { stage, industry }));
      const { people = 0, days = 0 } = worked.get(`${stage} ${industry}`) ?? {};
      return {
        stage,
        industry,
        offered: there.length,
        aimed: there.filter(({ aimed }) => aimed).length,
        worked: people > 0 && people < fewestPeople ? null : days,
      };
    }),
  );
  const { stage, industry } = query;
  const place = stage === undefined || industry === undefined ? null : { stage, industry };
  const contents = offered
    .filter(({ audience }) => place !== null && mayBeOffered(audience, place))
    .map(({ type, id, title, kind, aimed }) => ({ type, id, title, kind, aimed }))
    .toSorted((a, b) => Number(b.aimed) - Number(a.aimed) || (a.title < b.title ? -1 : 1));
  return { period, cells, contents: contents as Coverage['contents'] };
}

/** By stage and industry: how many people worked there, and on how many days of one person each. */
async function readWorked(db: Db, workspaceId: string, { from, to }: Period) {
  const rows = await db
    .selectFrom('rollup_person_day')
    .select(['stage', 'industry', 'user_id'])
    .select((eb) => eb.fn.count<number>('day').distinct().as('days'))
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('stage', '<>', '')
    .where('industry', '<>', '')
    // The buyer's click is not where a rep worked.
    .where('kind', '<>', 'visited')
    .where('count', '>', 0)
    .groupBy(['stage', 'industry', 'user_id'])
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ stage, industry }) => `${stage} ${industry}`)].map(([key, some]) => [
      key,
      { people: some.length, days: some.reduce((sum, row) => sum + row.days, 0) },
    ]),
  );
}
