import type { Auth } from '../auth/create-auth.ts';
import type { Db } from '../db/schema.ts';
import type { Mailer } from '../mail/create-mailer.ts';
import type { PublicFetch } from '../net/fetch-public.ts';
import type { ImportRunner } from './import/import-runner.ts';
import type { ExperienceCache } from './experience/experience-cache.ts';
import type { Meanings } from './meaning/create-meanings.ts';
import type { ContentSearches } from './search/content-searches.ts';
import type { SpaceKeeper } from './space/space-keeper.ts';
import type { WebhookSender } from './webhooks/webhook-sender.ts';

/** What services share: our tables, who keeps accounts, and what is kept ready beside them. */
export interface System {
  db: Db;
  auth: Auth;
  /** Epoch ms. */
  now: () => number;
  /** Where people reach the server, without a trailing slash. */
  publicUrl: string;
  experience: ExperienceCache;
  contentSearches: ContentSearches;
  meanings: Meanings;
  spaces: SpaceKeeper;
  /** For every address that somebody typed. */
  fetchPublic: PublicFetch;
  webhooks: WebhookSender;
  /** null: no mail server is set up. */
  mail: Pick<Mailer, 'send'> | null;
  imports: ImportRunner;
}
