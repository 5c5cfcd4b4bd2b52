import { sql, type Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { up as refreshFingerprints } from '../../server/db/migrations/0002-fingerprints.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openDatabase } from '../../server/db/open-database.ts';
import { ownTables } from '../../server/db/schema.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { openSystem } from '../../server/open.ts';
import { readContent } from '../../server/services/content/read-content.ts';
import { listFeedback } from '../../server/services/feedback/list-feedback.ts';
import { listGaps } from '../../server/services/gaps/list-gaps.ts';
import { readOverview } from '../../server/services/stats/read-overview.ts';
import { textFingerprint } from '../../utils/domain/links/text-fingerprint.ts';
import { draftAsset } from './support/content.ts';
import {
  oldMoment,
  oldWorkspace,
  placeBeside,
  stepsThen,
  writeThen,
} from './support/old-release.ts';
import { onBothEngines } from './support/on-engines.ts';
import { recount, storedRollups } from './support/recount.ts';
import { newId, type TestWorkspace } from './support/world.ts';

onBothEngines((world) => {
  let home: TestWorkspace;
  beforeAll(async () => {
    home = await world().foundWorkspace();
  });

  /** The first column of a table's primary key. */
  async function leadingColumn(table: string): Promise<string | undefined> {
    const { db, database } = world().system;
    const query =
      database.engine === 'sqlite'
        ? sql<{ name: string }>`select name from pragma_table_info(${table}) where pk = 1`
        : sql<{ name: string }>`select a.attname as name from pg_index i join pg_attribute a
            on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where i.indisprimary and i.indrelid = ${table}::regclass`;
    return (await query.execute(db)).rows[0]?.name;
  }

  test('every key starts with the workspace', async () => {
    const tables = await world().system.db.introspection.getTables();
    const auth = [
      'user',
      'session',
      'account',
      'verification',
      'organization',
      'member',
      'invitation',
    ];
    const known = new Set<string>([...ownTables, ...auth, 'deviceCode']);
    expect(tables.map((table) => table.name).filter((name) => !known.has(name))).toEqual([]);
    for (const table of ownTables) {
      expect([table, await leadingColumn(table)]).toEqual([table, 'workspace_id']);
    }
  });

  const raise = (by: number) =>
    sql`update workspace set revision = revision + ${by} where workspace_id = ${home.id}`;

  test('a statement made while a transaction is open never lands in it', async () => {
    const { db } = world().system;
    const read = () =>
      db
        .selectFrom('workspace')
        .select('revision')
        .where('workspace_id', '=', home.id)
        .executeTakeFirstOrThrow();
    const before = (await read()).revision;
    let outside: Promise<unknown> = Promise.resolve();
    const failed = inTransaction(db, async (tx) => {
      await raise(1000).execute(tx);
      outside = raise(1).execute(db);
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('roll back');
    });
    await expect(failed).rejects.toThrow('roll back');
    await outside;
    expect((await read()).revision).toBe(before + 1);
  });

  test('counts and times come as numbers', async () => {
    const { db } = world().system;
    const row = await db
      .selectFrom('workspace')
      .select(['created_at', 'revision'])
      .select((eb) => [eb.fn.countAll().as('all'), eb.fn.sum('revision').as('sum')])
      .where('workspace_id', '=', home.id)
      .groupBy(['created_at', 'revision'])
      .executeTakeFirstOrThrow();
    expect(Object.values(row).map((value) => typeof value)).toEqual(Array(4).fill('number'));
  });

  test('fingerprints of before are made anew, and browsers fetch everything', async () => {
    const { db } = world().system;
    const words = 'The text of an asset that was there before the fingerprints changed';
    const whole = await draftAsset(world(), home, { body: words });
    const summary = await draftAsset(world(), home, { body: '', summary: words });
    const none = await draftAsset(world(), home, { body: '—' });
    const marksOf = async (id: string) => {
      const { fingerprint } = await db
        .selectFrom('content_version')
        .select('fingerprint')
        .where('workspace_id', '=', home.id)
        .where('content_id', '=', id)
        .executeTakeFirstOrThrow();
      return JSON.parse(fingerprint) as unknown;
    };
    const generation = () =>
      db
        .selectFrom('workspace')
        .select('generation')
        .where('workspace_id', '=', home.id)
        .executeTakeFirstOrThrow();
    const before = await generation();
    await db
      .updateTable('content_version')
      .set({ fingerprint: '0123456789abcdef' })
      .where('workspace_id', '=', home.id)
      .execute();
    await refreshFingerprints(db as unknown as Kysely<unknown>);
    expect(await marksOf(whole)).toEqual(textFingerprint(words));
    expect(await marksOf(summary)).toEqual(textFingerprint(words));
    expect(await marksOf(none)).toEqual([]);
    expect(await generation()).not.toEqual(before);
  });

  test('a server of before opens as this one, and everything it held is counted and shown', async () => {
    const place = await placeBeside(world());
    const then = openDatabase(place);
    const contentId = newId(oldMoment);
    await migrate(then, stepsThen);
    await writeThen(then.db, contentId);
    await then.close();

    const secret = 'a secret of the tests, long enough';
    const config = { ...place, authSecret: secret };
    const system = await openSystem(config, 'http://cue.test', { now: () => oldMoment });
    try {
      const { db } = system;
      const caller = {
        userId: 'u1',
        name: '',
        email: '',
        role: 'marketer' as const,
        workspaceId: oldWorkspace.id,
        workspaceName: '',
        timeZone: oldWorkspace.timeZone,
      };
      const { record, history } = await readContent(
        db,
        caller,
        { type: 'asset', id: contentId },
        oldMoment,
      );
      expect(record).toMatchObject({ title: 'Old deck', status: 'approved', verifyBy: null });
      expect(history).toMatchObject([
        { action: 'feedback', said: { step: 'said', verdict: 'outdated' } },
        { to: 'approved', changes: [], together: 1, said: null },
      ]);
      const { feedback } = await listFeedback(db, caller, { limit: 10, offset: 0 });
      expect(feedback).toMatchObject([{ verdict: 'outdated', reason: '', merged: [] }]);
      const [gap] = await listGaps(system, caller, { days: 30 });
      expect(gap).toMatchObject({ asked: 1, foundNothing: 1, people: 1 });
      const overview = await readOverview(db, caller, { days: 7 }, oldMoment);
      expect(overview.funnel).toMatchObject({ shown: 1, used: 1 });
      const here = { ...world(), system };
      expect(await storedRollups(here, oldWorkspace)).toEqual(await recount(here, oldWorkspace));
    } finally {
      await system.close();
    }
  });
});
