import type { Db, Tx } from './schema.ts';

const serializationFailure = '40001';
const deadlock = '40P01';
const attempts = 4;

function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === serializationFailure || code === deadlock;
}

/** Runs `work` in a transaction; again from the start when PostgreSQL broke a tie against it. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= attempts || !isPassing(error)) throw error;
    }
  }
}
