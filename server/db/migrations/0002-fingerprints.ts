import type { Kysely } from 'kysely';
import { refreshFingerprints } from '../../services/content/refresh-fingerprints.ts';
import { renewGenerations } from '../../services/workspace/renew-generations.ts';
import type { Db } from '../schema.ts';

/**
 * Fingerprints are lists of hashes now. Every workspace starts a new generation, so that browsers
 * fetch them, and the earlier versions that messages have with them.
 */
export async function up(untyped: Kysely<unknown>): Promise<void> {
  const db = untyped as Db;
  await refreshFingerprints(db);
  await renewGenerations(db);
}
