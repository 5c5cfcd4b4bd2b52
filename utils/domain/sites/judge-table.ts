import type { TableRefusal } from '../../contract/health.ts';
import {
  maxTableBytes,
  selectorTableFormat,
  selectorTableSchema,
  type SelectorTable,
} from '../../contract/selector-table.ts';
import type { HostId } from '../../contract/vocabulary.ts';

/** What is wrong with a table, and where: paths like `parts.title.0.css`. */
export interface TableFault {
  path: string;
  message: string;
}

export type TableVerdict =
  { table: SelectorTable } | { refusal: Exclude<TableRefusal, 'too-slow'>; faults: TableFault[] };

/** More than anybody mends at once. */
const mostFaults = 30;

/**
 * Whether something is a selector table for a host, before it is sent and when it arrives: whole or
 * not at all, with every fault by its path. How long its selectors take only a page can tell.
 * @param host whose it must be; any, where it says so itself
 */
export function judgeTable(sent: unknown, host?: HostId): TableVerdict {
  const { format } = (sent ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > selectorTableFormat) {
    const message = `This table is in format ${format}. Cuecard here understands up to format ${selectorTableFormat}: update it first`;
    return { refusal: 'too-new', faults: [{ path: 'format', message }] };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(sent)).length;
  if (bytes > maxTableBytes) {
    const message = `The table has ${bytes} bytes; ${maxTableBytes} are the most`;
    return { refusal: 'too-large', faults: [{ path: '', message }] };
  }
  const parsed = selectorTableSchema.safeParse(sent);
  if (!parsed.success) {
    return {
      refusal: 'malformed',
      faults: parsed.error.issues.flatMap(faultsOf).slice(0, mostFaults),
    };
  }
  if (host !== undefined && parsed.data.host !== host) {
    const message = `The table is for ${parsed.data.host}, not for ${host}`;
    return { refusal: 'other-host', faults: [{ path: 'host', message }] };
  }
  return { table: parsed.data as SelectorTable };
}

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  keys?: string[];
}

function faultsOf({ path, message, code, keys }: Issue): TableFault[] {
  const at = path.map(String).join('.');
  if (code === 'invalid_key') return [{ path: at, message: 'Cuecard knows no part of this name' }];
  if (!keys) return [{ path: at, message }];
  return keys.map((key) => ({ path: [at, key].filter(Boolean).join('.'), message: 'not known' }));
}
