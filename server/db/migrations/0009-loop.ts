import { sql, type Kysely } from 'kysely';
import { fillMentions } from '../../services/gaps/fill-mentions.ts';
import type { Db, Engine } from '../schema.ts';

/**
 * Feedback that is decided, merged and remembered; tasks; gaps by their wordings, filled from the
 * events that are there, and requests made of them; field notes; verdicts on leads.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('workspace_id', text, (c) => c.notNull());

  const feedback = () => db.schema.alterTable('feedback');
  await feedback()
    .addColumn('reason', text, (c) => c.notNull().defaultTo(''))
    .execute();
  await feedback().addColumn('fixed_in', 'integer').execute();
  await feedback().addColumn('merged_into', text).execute();
  await feedback()
    .addColumn('before_merge', text, (c) => c.notNull().defaultTo(''))
    .execute();

  await table('feedback_step')
    .addColumn('feedback_id', text, (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('note', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('feedback_step_pk', ['workspace_id', 'feedback_id', 'seq'])
    .execute();

  await table('task')
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('feedback_id', text)
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('assignee_id', text, (c) => c.notNull())
    .addColumn('due', 'bigint')
    .addColumn('done_at', 'bigint')
    .addColumn('created_by', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('task_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('task_content', ['workspace_id', 'content_id'], 'content', [
      'workspace_id',
      'id',
    ])
    .execute();

  await table('gap_mention')
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('wording', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('stage', text, (c) => c.notNull())
    .addColumn('industry', text, (c) => c.notNull())
    .addColumn('request_id', text)
    .addPrimaryKeyConstraint('gap_mention_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('gap_mention_wording')
    .on('gap_mention')
    .columns(['workspace_id', 'wording', 'at', 'request_id'])
    .execute();
  await db.schema
    .createIndex('gap_mention_day')
    .on('gap_mention')
    .columns(['workspace_id', 'day'])
    .execute();
  await fillMentions(db as Db);

  await table('gap_split')
    .addColumn('wording', text, (c) => c.notNull())
    .addColumn('apart_from', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('gap_split_pk', ['workspace_id', 'wording', 'apart_from'])
    .execute();

  await table('request')
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('answer', text, (c) => c.notNull())
    .addColumn('content_id', text)
    .addColumn('created_by', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('request_pk', ['workspace_id', 'id'])
    .execute();
  await table('request_wording')
    .addColumn('request_id', text, (c) => c.notNull())
    .addColumn('wording', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('request_wording_pk', ['workspace_id', 'request_id', 'wording'])
    .execute();
  await table('request_person')
    .addColumn('request_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('joined', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('request_person_pk', ['workspace_id', 'request_id', 'user_id'])
    .execute();
  await table('request_told')
    .addColumn('request_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('request_told_pk', ['workspace_id', 'request_id', 'user_id', 'kind'])
    .execute();

  await table('note')
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('content_id', text)
    .addColumn('facets', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('message_id', text)
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .addPrimaryKeyConstraint('note_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema.createIndex('note_by_day').on('note').columns(['workspace_id', 'day']).execute();

  await table('lead_verdict')
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('record', text, (c) => c.notNull())
    .addColumn('fit', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('campaign', text, (c) => c.notNull())
    .addColumn('comment', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('lead_verdict_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('lead_verdict_day')
    .on('lead_verdict')
    .columns(['workspace_id', 'day'])
    .execute();
  await db.schema
    .createIndex('lead_verdict_record')
    .on('lead_verdict')
    .columns(['workspace_id', 'user_id', 'record', 'at', 'id'])
    .execute();
}
