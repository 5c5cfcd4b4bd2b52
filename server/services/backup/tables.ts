import { ownTables } from '../../db/schema.ts';

type OwnTable = (typeof ownTables)[number];

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

/** What is made again from the rest after a restore. */
export const remadeTables = [
  'rollup_place',
  'rollup_person_day',
  'site_use',
  'space',
  'schedule',
] as const satisfies readonly OwnTable[];

/** Every table of a backup, in an order that fits the references between them. */
export const backupTables: readonly string[] = [
  ...authTables,
  ...ownTables.filter((table) => !remadeTables.some((remade) => remade === table)),
];

/** First line of a backup. */
export const backupFormat = 'cuecard-backup-1';
