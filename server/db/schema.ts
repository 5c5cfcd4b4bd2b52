import type { Kysely, Transaction } from 'kysely';
import type {
  WorkspaceTable,
  ContentTable,
  ContentVersionTable,
  ContentHistoryTable,
  SpaceTable,
} from './tables/content.ts';
import type {
  EventTable,
  RollupHourTable,
  RollupDayTable,
  LastUseTable,
  RollupPersonDayTable,
  RollupPlaceTable,
  PresenceTable,
} from './tables/events.ts';
import type {
  AnnouncementReadTable,
  AnnouncementTable,
  CollectionItemTable,
  CollectionTable,
  GlossaryTable,
} from './tables/board.ts';
import type {
  AddressCheckTable,
  ImportItemTable,
  ImportTable,
  ScheduleTable,
} from './tables/imports.ts';
import type {
  FeedbackStepTable,
  TaskTable,
  GapMentionTable,
  GapSplitTable,
  RequestTable,
  RequestWordingTable,
  RequestPersonTable,
  RequestToldTable,
  NoteTable,
  LeadVerdictTable,
} from './tables/loop.ts';
import type { SiteUseTable, SiteTableTable } from './tables/sites.ts';
import type {
  FeedbackTable,
  SettingTable,
  NewsTable,
  PersonTeamTable,
  UserTable,
  MemberTable,
  OrganizationTable,
  SessionTable,
  VerificationTable,
} from './tables/people.ts';
import type {
  GoalTable,
  ToldTable,
  WebhookTable,
  WebhookMessageTable,
  WebhookAttemptTable,
  DigestReaderTable,
} from './tables/telling.ts';

export interface Database {
  workspace: WorkspaceTable;
  content: ContentTable;
  content_version: ContentVersionTable;
  content_history: ContentHistoryTable;
  event: EventTable;
  rollup_hour: RollupHourTable;
  rollup_day: RollupDayTable;
  rollup_place: RollupPlaceTable;
  rollup_person_day: RollupPersonDayTable;
  last_use: LastUseTable;
  presence: PresenceTable;
  site_use: SiteUseTable;
  site_table: SiteTableTable;
  feedback: FeedbackTable;
  space: SpaceTable;
  setting: SettingTable;
  news: NewsTable;
  collection: CollectionTable;
  collection_item: CollectionItemTable;
  announcement: AnnouncementTable;
  announcement_read: AnnouncementReadTable;
  glossary: GlossaryTable;
  import: ImportTable;
  import_item: ImportItemTable;
  address_check: AddressCheckTable;
  schedule: ScheduleTable;
  goal: GoalTable;
  told: ToldTable;
  webhook: WebhookTable;
  webhook_message: WebhookMessageTable;
  webhook_attempt: WebhookAttemptTable;
  digest_reader: DigestReaderTable;
  person_team: PersonTeamTable;
  feedback_step: FeedbackStepTable;
  task: TaskTable;
  gap_mention: GapMentionTable;
  gap_split: GapSplitTable;
  request: RequestTable;
  request_wording: RequestWordingTable;
  request_person: RequestPersonTable;
  request_told: RequestToldTable;
  note: NoteTable;
  lead_verdict: LeadVerdictTable;
  user: UserTable;
  member: MemberTable;
  organization: OrganizationTable;
  verification: VerificationTable;
  session: SessionTable;
}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

export type Engine = 'sqlite' | 'postgres';

/** The one open database, and what it is. */
export interface OpenDatabase {
  db: Db;
  engine: Engine;
  close(): Promise<void>;
}

/** Our own tables, each after those it refers to. */
export const ownTables = [
  'workspace',
  'content',
  'content_version',
  'content_history',
  'event',
  'rollup_hour',
  'rollup_day',
  'rollup_place',
  'rollup_person_day',
  'last_use',
  'presence',
  'site_use',
  'site_table',
  'feedback',
  'space',
  'setting',
  'news',
  'collection',
  'collection_item',
  'announcement',
  'announcement_read',
  'glossary',
  'import',
  'import_item',
  'address_check',
  'schedule',
  'goal',
  'told',
  'webhook',
  'webhook_message',
  'webhook_attempt',
  'digest_reader',
  'person_team',
  'feedback_step',
  'task',
  'gap_mention',
  'gap_split',
  'request',
  'request_wording',
  'request_person',
  'request_told',
  'note',
  'lead_verdict',
] as const satisfies readonly (keyof Database)[];
