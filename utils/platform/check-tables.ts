import type { TableRefusal } from '../contract/health.ts';
import type { SelectorTable } from '../contract/selector-table.ts';
import {
  maxTableBytes,
  selectorTableFormat,
  selectorTableSchema,
} from '../contract/selector-table.ts';
import type { HostId } from '../contract/vocabulary.ts';
import { hostIds } from '../contract/vocabulary.ts';
import type { RefusedTable } from './kept.ts';

/**
 * Selector tables as a server sent them, each judged by itself. Whether its selectors are ones, and
 * how long they take, only a page can tell: the content script judges that.
 */
export function checkTables(sent: readonly unknown[]): {
  tables: SelectorTable[];
  refused: RefusedTable[];
} {
  const tables = new Map<HostId, SelectorTable>();
  const refused: RefusedTable[] = [];
  for (const each of sent) {
    const reason = refusalOf(each);
    if (reason) {
      refused.push({ ...namesOf(each), reason });
      continue;
    }
    const table = each as SelectorTable;
    if ((tables.get(table.host)?.version ?? 0) < table.version) tables.set(table.host, table);
  }
  return { tables: [...tables.values()], refused };
}

function refusalOf(sent: unknown): TableRefusal | null {
  const { format } = (sent ?? {}) as { format?: unknown };
  if (JSON.stringify(sent).length > maxTableBytes) return 'too-large';
  if (typeof format === 'number' && format > selectorTableFormat) return 'too-new';
  return selectorTableSchema.safeParse(sent).success ? null : 'malformed';
}

function namesOf(sent: unknown): Pick<RefusedTable, 'host' | 'version'> {
  const { host, version } = (sent ?? {}) as { host?: unknown; version?: unknown };
  return {
    host: hostIds.find((id) => id === host) ?? null,
    version: Number.isSafeInteger(version) ? (version as number) : null,
  };
}
