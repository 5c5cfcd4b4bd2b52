import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  SelectQueryNode,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';

/** So many statements are kept ready; the longest are some 50 kB of SQL. */
const mostKept = 200;

/** Another process writes: it is asked again so often, and waited for so long, in ms. */
const againMs = 20;
const patienceMs = 30_000;
const busy = 5;

/** One file, opened twice. */
export interface SqliteFiles {
  writer: DatabaseSync;
  /** Sees what was committed, also while the writer is in a transaction. */
  reader: DatabaseSync;
}

/**
 * Reads outside of transactions go to the reader and never wait: a transaction may take long, and
 * gives way meanwhile. All else goes to the writer, which one transaction or statement has at a time.
 * Where another process writes, it is waited for without holding up anybody.
 */
export function createSqliteDriver({ writer, reader }: SqliteFiles): Driver {
  // SQLite would wait by itself, and the whole process with it.
  writer.exec('pragma busy_timeout = 0');
  const write = createRunner(writer);
  const read = createRunner(reader);
  const turns = createTurns();

  class Connection implements DatabaseConnection {
    /** Gives the writer back, while this one has it. */
    release: (() => void) | null = null;

    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (this.release !== null) return write<R>(query);
      if (SelectQueryNode.is(query.query)) return read<R>(query);
      const release = await turns.take();
      try {
        return await patiently(() => write<R>(query));
      } finally {
        release();
      }
    }

    streamQuery(): AsyncIterableIterator<never> {
      throw new Error('SQLite answers at one go.');
    }
  }

  return {
    async init() {},
    acquireConnection: async () => new Connection(),
    /**
     * Immediate: a transaction that reads first and writes later would otherwise fail at once,
     * whatever the busy timeout, when another process wrote in between.
     */
    async beginTransaction(connection) {
      const own = connection as Connection;
      own.release = await turns.take();
      await patiently(() => write(CompiledQuery.raw('begin immediate')));
    },
    async commitTransaction() {
      write(CompiledQuery.raw('commit'));
    },
    async rollbackTransaction() {
      write(CompiledQuery.raw('rollback'));
    },
    async releaseConnection(connection) {
      (connection as Connection).release?.();
    },
    async destroy() {
      reader.close();
      writer.close();
    },
  };
}

async function patiently<T>(work: () => T): Promise<T> {
  for (const until = Date.now() + patienceMs; ;) {
    try {
      return work();
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== busy || Date.now() > until) throw error;
    }
    await wait(againMs);
  }
}

/** Whoever asks first has the first turn. */
function createTurns() {
  let last: Promise<void> = Promise.resolve();
  return {
    async take(): Promise<() => void> {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}

/** Runs statements, and keeps those that come again: to make one of hundreds of rows takes long. */
function createRunner(database: DatabaseSync) {
  const kept = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    const statement = kept.get(sql) ?? database.prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return statement;
  }

  return <R>({ sql, parameters }: CompiledQuery): QueryResult<R> => {
    const statement = prepare(sql);
    const values = parameters as Parameters<StatementSync['all']>;
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
}
