import type { Auth } from '../auth/create-auth.ts';
import type { Db } from '../db/schema.ts';

/** What services that deal with people need: our tables, and who keeps accounts. */
export interface System {
  db: Db;
  auth: Auth;
  /** Epoch ms. */
  now: () => number;
  /** Where people reach the server, without a trailing slash. */
  publicUrl: string;
}
