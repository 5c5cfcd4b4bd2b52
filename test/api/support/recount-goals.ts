import { localTime } from '../../../server/services/workspace/calendar.ts';
import type { GoalPoint } from '../../../utils/contract/goals.ts';
import type { TestWorkspace, World } from './world.ts';

const dayMs = 86_400_000;
const dayBefore = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * dayMs).toISOString().slice(0, 10);

type Points = Omit<GoalPoint, 'from'>[];
const point = (met: number, of: number) => ({ value: of === 0 ? null : (100 * met) / of, of });

/**
 * Every measure of the last 13 weeks, counted anew from the raw rows, one by one and week by week.
 *
 * @param within days for feedback, hours for leads
 */
export async function recountGoals(
  world: World,
  workspace: Pick<TestWorkspace, 'id' | 'timeZone'>,
  within: { feedback: number; leads: number },
): Promise<Record<string, Points>> {
  const { db } = world.system;
  const { now } = world.clock;
  const { id } = workspace;
  const dayOf = (at: number) => localTime(at, workspace.timeZone).day;
  const rowsOf = {
    events: await db.selectFrom('event').selectAll().where('workspace_id', '=', id).execute(),
    feedback: await db.selectFrom('feedback').selectAll().where('workspace_id', '=', id).execute(),
    steps: await db
      .selectFrom('feedback_step')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('action', '=', 'answer')
      .orderBy('at')
      .execute(),
    history: await db
      .selectFrom('content_history')
      .selectAll()
      .where('workspace_id', '=', id)
      .orderBy('seq')
      .execute(),
    contents: await db.selectFrom('content').selectAll().where('workspace_id', '=', id).execute(),
    versions: await db
      .selectFrom('content_version')
      .selectAll()
      .where('workspace_id', '=', id)
      .execute(),
  };
  const events = rowsOf.events.filter((event) => event.undone_at === null);
  const reps = await db
    .selectFrom('member')
    .select('userId')
    .where('organizationId', '=', id)
    .where('role', '=', 'rep')
    .execute();
  const isUse = ({ kind }: { kind: string }) => kind === 'inserted' || kind === 'copied';

  const today = dayOf(now);
  let sunday = today;
  while (new Date(`${sunday}T00:00:00Z`).getUTCDay() !== 0) sunday = dayBefore(sunday, -1);
  const points: Record<string, Points> = {};
  const add = (measure: string, met: number, of: number) =>
    (points[measure] ??= []).push(point(met, of));

  for (let back = 12; back >= 0; back -= 1) {
    const to = dayBefore(sunday, 7 * back);
    const from = dayBefore(to, 6);
    const lies = (at: number) => dayOf(at) >= from && dayOf(at) <= to;
    const over = (at: number) => at <= now && dayOf(at) <= to;

    const firstAnswer = (f: (typeof rowsOf.feedback)[number]) => {
      if (f.answered_at === null) return null;
      const first = rowsOf.steps.find((step) => step.feedback_id === f.id && step.note !== '');
      return first?.at ?? f.answered_at;
    };
    // Presence stays when a deed is taken back.
    const active = reps.filter(({ userId }) =>
      rowsOf.events.some((e) => e.user_id === userId && e.kind !== 'shown' && lies(e.at)),
    );
    add('active-reps', active.length, reps.length);

    const worked = new Map<string, boolean>();
    for (const e of events.filter((each) => lies(each.at))) {
      const key = [dayOf(e.at), e.user_id, e.host, e.stage, e.industry].join('|');
      if (e.kind === 'shown') worked.set(key, worked.get(key) ?? false);
    }
    for (const e of events.filter((each) => lies(each.at) && isUse(each))) {
      const key = [dayOf(e.at), e.user_id, e.host, e.stage, e.industry].join('|');
      if (worked.has(key)) worked.set(key, true);
    }
    add('threads-with-cue', [...worked.values()].filter(Boolean).length, worked.size);

    const said = rowsOf.feedback.filter(
      (f) =>
        f.withdrawn_at === null && (f.verdict !== 'up' || f.comment !== '') && lies(f.created_at),
    );
    const soon = (startedAt: number, at: number | null, ms: number) =>
      at === null
        ? now - startedAt <= ms
          ? 'open'
          : 'late'
        : at - startedAt <= ms
          ? 'met'
          : 'late';
    const answers = said.map((f) => soon(f.created_at, firstAnswer(f), within.feedback * dayMs));
    add(
      'feedback-answered',
      answers.filter((each) => each === 'met').length,
      answers.filter((each) => each !== 'open').length,
    );

    const records = new Set(
      events.filter((e) => ['lead', 'contact'].includes(e.record_kind)).map((e) => e.record),
    );
    records.delete('');
    const judged: string[] = [];
    for (const record of records) {
      const own = events.filter(
        (e) => e.record === record && ['lead', 'contact'].includes(e.record_kind),
      );
      const first = Math.min(...own.map((e) => e.at));
      if (!lies(first)) continue;
      const verdicts = own.filter((e) => e.kind === 'judged').map((e) => e.at);
      const verdict = verdicts.length === 0 ? null : Math.min(...verdicts);
      judged.push(soon(first, verdict, within.leads * 3_600_000));
    }
    add(
      'leads-judged',
      judged.filter((each) => each === 'met').length,
      judged.filter((each) => each !== 'open').length,
    );

    const last = to < today ? to : today;
    let offered = 0;
    let used = 0;
    let due = 0;
    let verified = 0;
    for (const content of rowsOf.contents) {
      const own = rowsOf.history.filter((entry) => entry.content_id === content.id);
      const status = own.findLast((entry) => entry.status_to !== null && over(entry.at));
      if (status?.status_to !== 'approved') continue;
      const every = content.verify_every_days;
      const words = own.filter(
        (entry) => entry.action === 'verified' || entry.status_to === 'approved',
      );
      const word = words.findLast((entry) => over(entry.at));
      const verifyBy =
        every === null
          ? null
          : words.every((entry) => over(entry.at))
            ? content.verify_by
            : (word?.at ?? 0) + every * dayMs;
      if (verifyBy !== null) due += 1;
      if (verifyBy !== null && !over(verifyBy)) verified += 1;
      const version = rowsOf.versions.find(
        (each) => each.content_id === content.id && each.version === status.version,
      );
      if (version?.ends_at != null && over(version.ends_at)) continue;
      if (version?.starts_at != null && !over(version.starts_at)) continue;
      if (verifyBy !== null && over(verifyBy + 14 * dayMs)) continue;
      if (content.type !== 'asset') continue;
      offered += 1;
      const uses = events.filter(
        (e) =>
          isUse(e) &&
          e.content_id === content.id &&
          dayOf(e.at) <= last &&
          dayOf(e.at) > dayBefore(last, 90),
      );
      if (uses.length > 0) used += 1;
    }
    add('content-used', used, offered);
    add('content-verified', verified, due);
  }
  return points;
}
