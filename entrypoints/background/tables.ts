import type { TableRefusal } from '../../utils/contract/health.ts';
import type { HandedTable } from '../../utils/contract/selector-table.ts';
import type { HostId } from '../../utils/contract/vocabulary.ts';
import { builtInTables } from '../../utils/hosts/tables.ts';
import { keep, readKept } from '../../utils/platform/kept.ts';
import type { Services } from './services.ts';

/** By what a host's pages are read: the workspace's table where it is newer than ours and will do. */
export async function tableFor({ db }: Services, host: HostId): Promise<HandedTable> {
  const builtIn = builtInTables[host];
  const sent = (await readKept(db, 'tables'))?.find((table) => table.host === host);
  if (!sent || sent.version <= builtIn.version) return { table: builtIn, builtIn: true };
  const refused = (await readKept(db, 'refusedTables')) ?? [];
  const isRefused = refused.some((each) => each.host === host && each.version === sent.version);
  return isRefused ? { table: builtIn, builtIn: true } : { table: sent, builtIn: false };
}

/** Remembers that a page could not use a table, for diagnostics, and so that no page gets it again. */
export async function noteRefusedTable(
  { db }: Services,
  host: HostId,
  version: number,
  reason: TableRefusal,
): Promise<void> {
  const noted = (await readKept(db, 'refusedTables')) ?? [];
  if (noted.some((each) => each.host === host && each.version === version)) return;
  await keep(db, 'refusedTables', [...noted, { host, version, reason }].slice(-20));
}
