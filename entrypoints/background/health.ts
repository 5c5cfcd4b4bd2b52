import type { PageReport } from '../../utils/contract/page-report.ts';
import { readFields } from '../../utils/contract/health.ts';
import { createTurns } from '../../utils/platform/in-turn.ts';
import { keep, readKept } from '../../utils/platform/kept.ts';
import { recordEvent } from './record-event.ts';
import type { Services } from './services.ts';

/**
 * Tells the server that a host's page is not what its adapter knows: once a day, host, version and
 * state. A page that is read as it should be tells nothing.
 */
export function createHealth() {
  const inTurn = createTurns();
  return {
    note: (services: Services, page: PageReport) => inTurn(() => note(services, page)),
  };
}

async function note(services: Services, page: PageReport): Promise<void> {
  const { host, understood, missing, adapterVersion, tableVersion, context } = page;
  // A site that was allowed by hand has no shape of its own that could break.
  if (host === 'other' || tableVersion === 0 || (understood && !context)) return;
  const strategies = Object.fromEntries(
    readFields.flatMap((field) => {
      const from = context?.readFrom[field];
      return from ? [[field, from.rank]] : [];
    }),
  );
  const state = understood ? 'weakened' : 'broken';
  if (understood && Object.values(strategies).every((rank) => rank === 0)) return;

  const { db, clock } = services;
  if (!(await readKept(db, 'session'))) return;
  const day = new Date(clock()).toISOString().slice(0, 10);
  const told = await readKept(db, 'healthTold');
  const about = told?.day === day ? told.about : [];
  const key = `${host} ${adapterVersion} ${tableVersion} ${state}`;
  if (about.includes(key)) return;
  await recordEvent(services, null, {
    kind: 'health',
    host,
    adapterVersion,
    tableVersion,
    missing,
    strategies,
  });
  await keep(db, 'healthTold', { day, about: [...about, key] });
}
