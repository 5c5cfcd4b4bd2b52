import type { SelectorTable } from '../contract/selector-table.ts';
import type { HostId } from '../contract/vocabulary.ts';
import { hostIds } from '../contract/vocabulary.ts';
import { judgeTable } from '../domain/sites/judge-table.ts';
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
    const verdict = judgeTable(each);
    if ('refusal' in verdict) {
      refused.push({ ...namesOf(each), reason: verdict.refusal });
      continue;
    }
    const { table } = verdict;
    if ((tables.get(table.host)?.version ?? 0) < table.version) tables.set(table.host, table);
  }
  return { tables: [...tables.values()], refused };
}

function namesOf(sent: unknown): Pick<RefusedTable, 'host' | 'version'> {
  const { host, version } = (sent ?? {}) as { host?: unknown; version?: unknown };
  return {
    host: hostIds.find((id) => id === host) ?? null,
    version: Number.isSafeInteger(version) ? (version as number) : null,
  };
}
