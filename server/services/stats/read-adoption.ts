import { usedKinds } from '../../../utils/contract/events.ts';
import type { Adoption } from '../../../utils/contract/figures.ts';
import { mondayOf } from '../../../utils/domain/calendar/iso-week.ts';
import { hiddenParts } from '../../../utils/domain/figures/few-people.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { addDays, localTime } from '../workspace/calendar.ts';
import { readTeams } from './person-rows.ts';
import { readReps } from './reps.ts';

const weeksShown = 13;

/** A rep's day at one host, stage and industry, on which cues were shown. */
interface Situation {
  user_id: string;
  day: string;
  taken: boolean;
}

/**
 * Who takes part: active reps a week, and in what share of situations a cue was taken, by team too.
 *
 * @param now epoch ms
 */
export async function readAdoption(
  db: Db,
  { workspaceId, timeZone }: Caller,
  now: number,
): Promise<Adoption> {
  const thisMonday = mondayOf(localTime(now, timeZone).day);
  const from = addDays(thisMonday, -7 * (weeksShown - 1));
  const reps = await readReps(db, workspaceId);
  const isRep = ({ user_id }: { user_id: string }) => reps.ever.has(user_id);
  const presence = (await readPresence(db, workspaceId, from)).filter(isRep);
  const situations = (await readSituations(db, workspaceId, from)).filter(isRep);
  const presenceOf = Map.groupBy(presence, ({ day }) => mondayOf(day));
  const situationsOf = Map.groupBy(situations, ({ day }) => mondayOf(day));
  const weeks = Array.from({ length: weeksShown }, (_, index) => addDays(from, 7 * index));

  const teams = await readTeams(db, workspaceId);
  const teamOf = (id: string) => teams.get(id) ?? '';
  const names = [...new Set([...teams.values(), ...[...reps.ever].map(teamOf)])];
  const parts = names.map((key) => {
    const inTeam = (row: { user_id: string }) => teamOf(row.user_id) === key;
    const active = different(presence.filter(inTeam));
    const shown = situations.filter(inTeam);
    const who = new Set([...presence.filter(inTeam), ...shown].map(({ user_id }) => user_id));
    const figures = {
      reps: [...reps.now].filter((id) => teamOf(id) === key).length,
      activeReps: active,
      situations: count(shown),
    };
    return { key, who, weight: shown.length, figures };
  });
  const some = parts.filter(({ who, figures }) => who.size + figures.reps > 0);
  const hidden = hiddenParts(some);
  return {
    timeZone,
    reps: reps.now.size,
    weeks: weeks.map((week) => ({
      from: week,
      activeReps: different(presenceOf.get(week) ?? []),
      situations: count(situationsOf.get(week) ?? []),
    })),
    teams: some
      .map(({ key, figures }) => ({ name: key, figures: hidden.has(key) ? null : figures }))
      .toSorted(
        (a, b) => Number(a.name === '') - Number(b.name === '') || (a.name < b.name ? -1 : 1),
      ),
  };
}

const different = (rows: readonly { user_id: string }[]) =>
  new Set(rows.map((row) => row.user_id)).size;

const count = (situations: readonly Situation[]) => ({
  shown: situations.length,
  taken: situations.filter(({ taken }) => taken).length,
});

const readPresence = (db: Db, workspaceId: string, from: string) =>
  db
    .selectFrom('presence')
    .select(['day', 'user_id'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .execute();

/** @param from the first day, `YYYY-MM-DD` */
export async function readSituations(
  db: Db,
  workspaceId: string,
  from: string,
): Promise<Situation[]> {
  const rows = await db
    .selectFrom('rollup_person_day')
    .select(['user_id', 'day'])
    .select((eb) => [
      eb.fn
        .sum<number>(eb.case().when('kind', '=', 'shown').then(eb.ref('count')).else(0).end())
        .as('shown'),
      eb.fn
        .sum<number>(eb.case().when('kind', '<>', 'shown').then(eb.ref('count')).else(0).end())
        .as('used'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('kind', 'in', ['shown', ...usedKinds])
    .groupBy(['user_id', 'day', 'host', 'stage', 'industry'])
    .execute();
  return rows
    .filter(({ shown }) => shown > 0)
    .map(({ user_id, day, used }) => ({ user_id, day, taken: used > 0 }));
}
