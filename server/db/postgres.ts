import { Kysely, PostgresDialect, type KyselyConfig } from 'kysely';
import { Client, Pool, types as pgTypes, type CustomTypesConfig, type PoolConfig } from 'pg';
import type { Database, OpenDatabase } from './schema.ts';

const int8 = 20;
const numeric = 1700;

/** `count(*)` and `sum()` come as int8 and numeric, which `pg` gives as text; ours fit a number. */
const types: CustomTypesConfig = {
  getTypeParser: ((...[oid, format]: Parameters<typeof pgTypes.getTypeParser>) => {
    const id: number = oid;
    return id === int8 || id === numeric ? Number : pgTypes.getTypeParser(oid, format);
  }) as typeof pgTypes.getTypeParser,
};

/** Settings of each connection to PostgreSQL, wherever we open one. */
export const postgresConfig = (url: string): PoolConfig => ({
  connectionString: url,
  types,
  connectionTimeoutMillis: 10_000,
});

/**
 * PostgreSQL refuses a whole statement for one NUL in a text: a comment pasted with one would hold up
 * everything that a browser has to send. Nobody can read one, so it is left out.
 */
class KeepableClient extends Client {
  override query: Client['query'] = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const kept = Array.isArray(values) ? values.map(withoutNul) : values;
    return (super.query as (...args: unknown[]) => unknown).call(this, text, kept, ...rest);
  }) as Client['query'];
}

const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;

/** Opens a pool to PostgreSQL 15 or later. It connects at the first statement. */
export function openPostgres(url: string, log?: KyselyConfig['log']): OpenDatabase {
  const pool = new Pool({ ...postgresConfig(url), max: 10, Client: KeepableClient });
  // A connection that breaks while idle is replaced by the next statement; without a listener it
  // would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log });
  return { db, engine: 'postgres', close: () => db.destroy() };
}
