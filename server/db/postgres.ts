import { Kysely, PostgresDialect, type KyselyConfig } from 'kysely';
import { Pool, types as pgTypes, type CustomTypesConfig, type PoolConfig } from 'pg';
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

/** Opens a pool to PostgreSQL 15 or later. It connects at the first statement. */
export function openPostgres(url: string, log?: KyselyConfig['log']): OpenDatabase {
  const pool = new Pool({ ...postgresConfig(url), max: 10 });
  // A connection that breaks while idle is replaced by the next statement; without a listener it
  // would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log });
  return { db, engine: 'postgres', close: () => db.destroy() };
}
