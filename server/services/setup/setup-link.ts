import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../../db/schema.ts';
import type { System } from '../system.ts';

const dayMs = 86_400_000;
const prefix = 'setup:';

/** The token's name in the store: only its hash is kept. */
export const setupIdentifier = (token: string) =>
  prefix + createHash('sha256').update(token).digest('hex');

/** Whether the server still waits for its first person. */
export async function isSetupOpen(db: Db): Promise<boolean> {
  const anyone = await db.selectFrom('member').select('id').limit(1).executeTakeFirst();
  return anyone === undefined;
}

/**
 * A fresh link to set the server up with, valid for a day; earlier ones are void. Null when it has
 * been set up.
 */
export async function createSetupLink(system: System): Promise<string | null> {
  if (!(await isSetupOpen(system.db))) return null;
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await system.auth.context;
  await system.db.deleteFrom('verification').where('identifier', 'like', `${prefix}%`).execute();
  await internalAdapter.createVerificationValue({
    identifier: setupIdentifier(token),
    value: 'setup',
    // By the real clock: it is what Better Auth holds the date against.
    expiresAt: new Date(Date.now() + dayMs),
  });
  return `${system.publicUrl}/setup?token=${token}`;
}
