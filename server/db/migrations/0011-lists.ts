import type { Kysely } from 'kysely';

/** A page of a list is found in its order, without sorting all content of a workspace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['updated_at', 'title_key']) {
    await db.schema
      .createIndex(`content_by_${column}`)
      .on('content')
      .columns(['workspace_id', 'type', column, 'id', 'status', 'kind'])
      .execute();
  }
}
