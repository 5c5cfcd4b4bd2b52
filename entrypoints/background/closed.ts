import type { PageReport } from '../../utils/contract/page-report.ts';
import { outcomeOf } from '../../utils/domain/context/outcome.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { createTurns } from '../../utils/platform/in-turn.ts';
import { readKept } from '../../utils/platform/kept.ts';
import { pauseOf } from './cues.ts';
import { recordEvent } from './record-event.ts';
import type { Services } from './services.ts';

/** Tells that a deal was seen won or lost: once a record and outcome, and only where outcomes are on. */
export function createClosed() {
  const inTurn = createTurns();
  return {
    note: (services: Services, page: PageReport) => inTurn(() => note(services, page)),
  };
}

async function note(services: Services, { context }: Pick<PageReport, 'context'>): Promise<void> {
  const { db, clock } = services;
  if (context?.kind !== 'deal') return;
  const recordKey = (await readKept(db, 'board'))?.recordKey ?? null;
  if (recordKey === null) return;
  const corrections = (await db.get('corrections', context.recordKey)) ?? {};
  const understanding = understand(context, corrections, []);
  const outcome = outcomeOf(context, understanding);
  // A record that the rep has paused is left alone.
  if (!outcome || (await pauseOf(services, context, understanding))) return;
  const key = `${context.recordKey}|${outcome}`;
  if ((await db.get('closed', key)) !== undefined) return;
  // Of this record, wherever the tab has gone since.
  await recordEvent(services, context, { kind: 'closed', outcome });
  await db.put('closed', clock(), key);
}
