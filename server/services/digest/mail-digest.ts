import { weekName } from '../../../utils/domain/calendar/iso-week.ts';
import type { System } from '../system.ts';
import { readerOf, type Place } from './place.ts';
import { readDigest } from './read-digest.ts';
import { writeMail } from './write-mail.ts';

/** Longer than a mail takes; after that, whoever claimed it has died. */
const claimMs = 5 * 60_000;

/**
 * Mails the digest of a week to whoever turned that on and is still of marketing: each once. What the
 * mail server did not take is tried again on the same day.
 *
 * @throws the first error, after all have been tried
 */
export async function mailDigest(
  system: System,
  place: Place,
  { week, now, signal }: { week: string; now: number; signal: AbortSignal },
): Promise<void> {
  const { db, mail, publicUrl } = system;
  if (mail === null) return;
  const readers = await db
    .selectFrom('digest_reader as r')
    .innerJoin('member as m', (join) =>
      join.onRef('m.organizationId', '=', 'r.workspace_id').onRef('m.userId', '=', 'r.user_id'),
    )
    .innerJoin('user as u', 'u.id', 'r.user_id')
    .select(['u.id', 'u.name', 'u.email', 'r.token'])
    .where('r.workspace_id', '=', place.workspaceId)
    .where('r.sent_week', '<', week)
    .where('r.claimed_until', '<=', now)
    .where('m.role', 'in', ['marketer', 'admin'])
    .orderBy('u.id')
    .execute();
  if (readers.length === 0) return;
  const digest = await readDigest(system, readerOf(place), weekName(week));
  const failures: unknown[] = [];
  for (const { id, name, email: address, token } of readers) {
    if (signal.aborted) return;
    const mine = db
      .updateTable('digest_reader')
      .where('workspace_id', '=', place.workspaceId)
      .where('user_id', '=', id);
    const claimed = await mine
      .set({ claimed_until: now + claimMs })
      .where('sent_week', '<', week)
      .where('claimed_until', '<=', now)
      .returning('user_id')
      .executeTakeFirst();
    if (claimed === undefined) continue;
    try {
      const { workspaceName } = place;
      await mail.send(
        await writeMail(digest, { address, name, token }, { publicUrl, workspaceName }),
      );
      await mine.set({ sent_week: week, claimed_until: 0 }).execute();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
