import { sql, type RawBuilder } from 'kysely';

/**
 * When a version of content (of the table by the alias `c`) was first approved: to be retired and
 * brought back later makes nothing new.
 */
export const firstApproval = (version: 'c.approved_version' | 'v.version') =>
  sql`(select min(h.at) from content_history as h where h.workspace_id = c.workspace_id
    and h.content_id = c.id and h.version = ${sql.ref(version)}
    and h.status_to = 'approved')` as RawBuilder<number | null>;
