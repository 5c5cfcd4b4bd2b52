import type { Db } from '../../db/schema.ts';

const dayMs = 86_400_000;

/** What the history says of content, as far as it decides when reps could have it. */
export interface ContentLife {
  id: string;
  type: string;
  /** Changes of status, oldest first. */
  changes: readonly { at: number; status: string; version: number }[];
  /** By version. */
  dates: ReadonlyMap<number, { startsAt: number | null; endsAt: number | null }>;
  /** When somebody said that it is right, or approved a version, oldest first. */
  vouched: readonly number[];
  /** As it is today; null: nobody is asked. */
  verifyEveryDays: number | null;
  verifyBy: number | null;
}

/** Whether a moment (epoch ms) had passed. */
type IsOver = (at: number) => boolean;

/** Whether it was approved then; and by which version. */
export function approvedVersion({ changes }: ContentLife, isOver: IsOver): number | null {
  const before = changes.filter(({ at }) => isOver(at));
  if (before.at(-1)?.status !== 'approved') return null;
  return before.at(-1)?.version ?? null;
}

/**
 * When it was to be verified next, as it stood then: by today's interval, since the interval of then
 * is not what one is held to. Null: nobody was asked.
 */
export function verifyByThen(life: ContentLife, isOver: IsOver): number | null {
  if (life.verifyEveryDays === null) return null;
  if (life.vouched.every(isOver)) return life.verifyBy;
  const last = life.vouched.findLast(isOver);
  return last === undefined ? null : last + life.verifyEveryDays * dayMs;
}

/** Whether reps could have it then: approved, in date by that version, and not held back. */
export function wasOffered(life: ContentLife, graceDays: number, isOver: IsOver): boolean {
  const version = approvedVersion(life, isOver);
  if (version === null) return false;
  const { startsAt = null, endsAt = null } = life.dates.get(version) ?? {};
  const verifyBy = verifyByThen(life, isOver);
  return (
    (startsAt === null || isOver(startsAt)) &&
    (endsAt === null || !isOver(endsAt)) &&
    (verifyBy === null || !isOver(verifyBy + graceDays * dayMs))
  );
}

/** The lives of all content that was ever approved. */
export async function readContentLives(db: Db, workspaceId: string): Promise<ContentLife[]> {
  const entries = await db
    .selectFrom('content_history')
    .select(['content_id', 'action', 'at', 'status_from', 'status_to', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([eb('status_to', 'is not', null), eb('action', 'in', ['verified', 'unverified'])]),
    )
    .orderBy('content_id')
    .orderBy('seq')
    .execute();
  const dated = await db
    .selectFrom('content_version')
    .select(['content_id', 'version', 'starts_at', 'ends_at'])
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('starts_at', 'is not', null), eb('ends_at', 'is not', null)]))
    .execute();
  const contents = await db
    .selectFrom('content')
    .select(['id', 'type', 'verify_every_days', 'verify_by'])
    .where('workspace_id', '=', workspaceId)
    .where('approved_version', 'is not', null)
    .execute();
  const entriesOf = Map.groupBy(entries, (row) => row.content_id);
  const datesOf = Map.groupBy(dated, (row) => row.content_id);
  return contents.map((row) => {
    const own = entriesOf.get(row.id) ?? [];
    return {
      id: row.id,
      type: row.type,
      changes: own.flatMap(({ at, status_to: status, version }) =>
        status === null ? [] : [{ at, status, version }],
      ),
      dates: new Map(
        (datesOf.get(row.id) ?? []).map(({ version, starts_at, ends_at }) => [
          version,
          { startsAt: starts_at, endsAt: ends_at },
        ]),
      ),
      vouched: vouchesIn(own),
      verifyEveryDays: row.verify_every_days,
      verifyBy: row.verify_by,
    };
  });
}

/** A retirement that is taken back vouches for nothing; a word that is taken back neither. */
function vouchesIn(
  entries: readonly {
    action: string;
    at: number;
    status_from: string | null;
    status_to: string | null;
  }[],
): number[] {
  const vouched: number[] = [];
  for (const { action, at, status_from: from, status_to: to } of entries) {
    if (action === 'unverified') vouched.pop();
    else if (action === 'verified' || (to === 'approved' && from !== 'retired')) vouched.push(at);
  }
  return vouched;
}
