import type { AssetRecord, MessageRecord } from '../../../utils/contract/content.ts';
import { usedKinds } from '../../../utils/contract/events.ts';
import type { Db } from '../../db/schema.ts';
import { readChecks } from '../addresses/read-checks.ts';
import { countWaiting } from '../feedback/waiting.ts';
import { addDays, localTime } from '../workspace/calendar.ts';
import { readSettings } from '../settings/read-settings.ts';
import { fromColumns } from './fields.ts';
import { firstApproval } from './first-approval.ts';
import { heldFrom } from './verification.ts';

/** The dashboard counts the use of content over this many days. */
const usageDays = 90;

/** First day of that time, by the workspace's clock. */
export const usageFrom = (timeZone: string, now: number) =>
  addDays(localTime(now, timeZone).day, 1 - usageDays);

/** The records of `ids` (assets, messages or both) in the order given; unknown ones are left out. */
export async function readRecords(
  db: Db,
  workspace: { workspaceId: string; timeZone: string },
  ids: readonly string[],
  now: number,
): Promise<(AssetRecord | MessageRecord)[]> {
  if (ids.length === 0) return [];
  const { workspaceId } = workspace;
  const rows = await db
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .leftJoin('user as u', 'u.id', 'c.owner_id')
    .leftJoin('last_use as l', (join) =>
      join.onRef('l.workspace_id', '=', 'c.workspace_id').onRef('l.content_id', '=', 'c.id'),
    )
    .selectAll('v')
    .select(['c.type', 'c.status', 'c.approved_version', 'c.latest_version', 'c.replacement_id'])
    .select(['c.owner_id', 'c.updated_at', 'c.created_at as made_at', 'u.name as owner_name'])
    .leftJoin('user as w', 'w.id', 'v.created_by')
    .leftJoin('user as f', 'f.id', 'c.verifier_id')
    .select('l.hour as last_used')
    .select(['w.name as writer_name', 'f.name as verifier_name', 'c.verifier_id'])
    .select(['c.verify_every_days', 'c.verified_at', 'c.verify_by'])
    .select(firstApproval('c.approved_version').as('approved_at'))
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', 'in', [...ids])
    .execute();
  const counts = await db
    .selectFrom('rollup_day')
    .select(['content_id', 'kind'])
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('content_id', 'in', [...ids])
    .where('kind', 'in', ['shown', ...usedKinds])
    .where('day', '>=', usageFrom(workspace.timeZone, now))
    .groupBy(['content_id', 'kind'])
    .execute();
  const { graceDays } = await readSettings(db, workspaceId);
  const waiting = await countWaiting(db, workspaceId, ids);
  const checks = await readChecks(db, workspaceId, ids);

  const count = (id: string, kinds: readonly string[]) =>
    counts
      .filter((row) => row.content_id === id && kinds.includes(row.kind))
      .reduce((sum, row) => sum + row.count, 0);
  const byId = new Map(
    rows.map((row) => {
      const { url, minutes, phrases, instead, shortcut, ...fields } = fromColumns(row);
      const own =
        row.type === 'asset'
          ? { url, minutes, addressCheck: checks(row.content_id, url) }
          : { phrases, instead, shortcut };
      const record = {
        ...fields,
        ...own,
        type: row.type,
        id: row.content_id,
        version: row.latest_version,
        updatedAt: row.updated_at,
        ownerName: row.owner_name ?? '',
        verifyBy: row.verify_by,
        heldFrom: heldFrom(row.verify_by, graceDays),
        status: row.status,
        approvedVersion: row.approved_version,
        latestVersion: row.latest_version,
        newSince: row.approved_version === 1 ? row.approved_at : null,
        replacementId: row.replacement_id,
        ownerId: row.owner_id,
        writtenById: row.created_by,
        writtenByName: row.writer_name ?? '',
        verifierId: row.verifier_id,
        verifierName: row.verifier_name ?? row.owner_name ?? '',
        verifyEveryDays: row.verify_every_days,
        verifiedAt: row.verified_at,
        createdAt: row.made_at,
        lastUsedAt: row.last_used,
        shown: count(row.content_id, ['shown']),
        used: count(row.content_id, usedKinds),
        feedbackWaiting: waiting.get(row.content_id) ?? 0,
      };
      return [row.content_id, record as AssetRecord | MessageRecord] as const;
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
