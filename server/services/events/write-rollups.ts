import { sql } from 'kysely';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { Tx } from '../../db/schema.ts';
import {
  countsAsPresence,
  dayChanges,
  hourChanges,
  isUse,
  personDayChanges,
  placeChanges,
  type CountedEvent,
} from './rollups.ts';

/**
 * Carries newly stored events, and events now taken back, into everything the statistics read. In
 * the transaction that stores them; a few statements, however many events.
 *
 * @param person whose deeds they count as; `userId` is empty where they are nobody's
 */
export async function writeRollups(
  tx: Tx,
  person: { workspaceId: string; userId: string },
  stored: readonly CountedEvent[],
  takenBack: readonly CountedEvent[],
): Promise<void> {
  const changes = [
    ...stored.map((event) => [event, 1] as const),
    ...takenBack.map((event) => [event, -1] as const),
  ];
  const hours = hourChanges(changes);
  if (hours.length > 0) {
    await tx
      .insertInto('rollup_hour')
      .values(hours)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'content_id', 'day', 'hour', 'kind'])
          .columns(['host', 'record_kind', 'stage', 'industry'])
          .doUpdateSet({ count: sql`rollup_hour.count + excluded.count` }),
      )
      .execute();
  }
  const places = placeChanges(changes);
  if (places.length > 0) {
    await tx
      .insertInto('rollup_place')
      .values(places)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'week', 'content_id', 'position', 'stage', 'industry'])
          .doUpdateSet({
            shown: sql`rollup_place.shown + excluded.shown`,
            used: sql`rollup_place.used + excluded.used`,
          }),
      )
      .execute();
  }
  const personDays = personDayChanges(changes, person.userId);
  if (personDays.length > 0) {
    await tx
      .insertInto('rollup_person_day')
      .values(personDays)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'day', 'user_id', 'content_id', 'kind'])
          .columns(['host', 'stage', 'industry'])
          .doUpdateSet({ count: sql`rollup_person_day.count + excluded.count` }),
      )
      .execute();
  }
  await writeLastUse(tx, person.workspaceId, stored, takenBack);
  await writePresence(tx, person, stored);
  // Last: the rows of the whole workspace are what every batch waits for.
  const days = dayChanges(changes);
  if (days.length > 0) {
    await tx
      .insertInto('rollup_day')
      .values(days)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'content_id', 'kind', 'day'])
          .doUpdateSet({ count: sql`rollup_day.count + excluded.count` }),
      )
      .execute();
  }
}

async function writePresence(
  tx: Tx,
  person: { workspaceId: string; userId: string },
  stored: readonly CountedEvent[],
) {
  const done = stored.filter((event) => countsAsPresence(event.kind));
  const days = [...new Set(done.map((event) => event.day))].toSorted();
  if (days.length === 0 || person.userId === '') return;
  await tx
    .insertInto('presence')
    .values(days.map((day) => ({ workspace_id: person.workspaceId, day, user_id: person.userId })))
    .onConflict((conflict) => conflict.columns(['workspace_id', 'day', 'user_id']).doNothing())
    .execute();
}

async function writeLastUse(
  tx: Tx,
  workspaceId: string,
  stored: readonly CountedEvent[],
  takenBack: readonly CountedEvent[],
) {
  const latest = new Map<string, number>();
  for (const { content_id: id, hour } of stored.filter((event) => isUse(event.kind))) {
    latest.set(id, Math.max(hour, latest.get(id) ?? 0));
  }
  if (latest.size > 0) {
    await tx
      .insertInto('last_use')
      .values(
        [...latest]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, hour]) => ({ workspace_id: workspaceId, content_id: id, hour })),
      )
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'content_id']).doUpdateSet({
          hour: sql`case when excluded.hour > last_use.hour then excluded.hour else last_use.hour end`,
        }),
      )
      .execute();
  }
  const undone = [
    ...new Set(takenBack.filter(({ kind }) => isUse(kind)).map((event) => event.content_id)),
  ].toSorted();
  for (const id of undone) await recountLastUse(tx, workspaceId, id);
}

/** The use that was taken back may have been the last: the one before it comes from the rollup. */
async function recountLastUse(tx: Tx, workspaceId: string, contentId: string) {
  const { hour } = await tx
    .selectFrom('rollup_hour')
    .select((eb) => eb.fn.max('hour').as('hour'))
    .where('workspace_id', '=', workspaceId)
    .where('content_id', '=', contentId)
    .where('kind', 'in', [...usedKinds])
    .where('count', '>', 0)
    .executeTakeFirstOrThrow();
  const row = { workspace_id: workspaceId, content_id: contentId };
  if (hour === null) {
    await tx
      .deleteFrom('last_use')
      .where('workspace_id', '=', workspaceId)
      .where('content_id', '=', contentId)
      .execute();
    return;
  }
  await tx
    .insertInto('last_use')
    .values({ ...row, hour })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'content_id']).doUpdateSet({ hour }),
    )
    .execute();
}
