import { weekName } from '../../../utils/domain/calendar/iso-week.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { System } from '../system.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.ts';
import { digestPayload } from './payload.ts';
import { readerOf, type Place } from './place.ts';
import { readDigest } from './read-digest.ts';
import { claimTelling, wasTold } from './told.ts';

/** Queues the digest of a week for webhooks, once. */
export async function tellDigest(
  system: System,
  place: Place,
  week: string,
  now: number,
): Promise<void> {
  const told = { workspaceId: place.workspaceId, what: 'digest', week } as const;
  if (await wasTold(system.db, told)) return;
  const digest = await readDigest(system, readerOf(place), weekName(week));
  await inTransaction(system.db, async (tx) => {
    if (!(await claimTelling(tx, told, now))) return;
    await queueWebhooks(tx, place.workspaceId, 'digest.weekly', [digestPayload(digest)], now);
  });
}
