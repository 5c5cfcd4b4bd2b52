import type { PageReport } from '../../utils/contract/runtime.ts';
import type { SelectorTable } from '../../utils/contract/selector-table.ts';
import { keep, readKept } from '../../utils/platform/kept.ts';
import type { Services } from './services.ts';

/** The workspace's table for a page's host, where it is newer than the one the page was read by. */
export async function newerTable(
  { db }: Services,
  { host, tableVersion, refusedTable }: PageReport,
): Promise<SelectorTable | undefined> {
  const table = (await readKept(db, 'tables'))?.find((each) => each.host === host);
  if (!table || table.version <= tableVersion || table.version === refusedTable?.version) {
    return undefined;
  }
  return table;
}

/** Notes for diagnostics that a page could not use a table. */
export async function noteRefusedTable({ db }: Services, page: PageReport): Promise<void> {
  if (!page.refusedTable) return;
  const { version, reason } = page.refusedTable;
  const noted = (await readKept(db, 'refusedTables')) ?? [];
  if (noted.some((each) => each.host === page.host && each.version === version)) return;
  await keep(db, 'refusedTables', [...noted, { host: page.host, version, reason }].slice(-20));
}
