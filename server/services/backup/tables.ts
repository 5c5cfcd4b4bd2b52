import { ownTables } from '../../db/schema.ts';

/** Better Auth's tables, each after those it refers to. */
const authTables = [
  'user',
  'organization',
  'session',
  'account',
  'verification',
  'member',
  'invitation',
  'deviceCode',
] as const;

/** Every table of a backup, in an order that fits the references between them. */
export const backupTables: readonly string[] = [...authTables, ...ownTables];

/** First line of a backup. */
export const backupFormat = 'cuecard-backup-1';
