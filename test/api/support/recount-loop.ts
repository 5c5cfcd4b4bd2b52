import { addDays, localTime } from '../../../server/services/workspace/calendar.ts';
import type { Told } from './histories.ts';
import { between, different, isUsed, tellable, type RawEvent } from './raw-figures.ts';
import type { World } from './world.ts';

interface Span {
  from: string;
  to: string;
}

const dayMs = 86_400_000;

/** How leads were judged in a period, counted from the events that stand. */
export function recountLeads({ standing, terms }: Told, period: Span) {
  const judged = standing.filter(({ kind }) => kind === 'judged');
  // Of a person's verdicts on one lead the latest counts; events come in the order of their time.
  const ofLead = Map.groupBy(judged, ({ id, who, record }) =>
    record === '' ? id : `${who} ${record}`,
  );
  const counts = between(
    [...ofLead.values()].flatMap((some) => some.slice(-1)),
    period,
  );
  const sum = (some: readonly RawEvent[]) => {
    const good = some.filter(({ said }) => said['fit'] === 'good').length;
    const share = some.length < 5 ? null : good / some.length;
    return { good, not: some.length - good, share };
  };
  const by = (field: string, list: readonly { id: string; label: string; fit?: string }[]) => {
    const parts = [...Map.groupBy(counts, ({ said }) => (said[field] as string | null) ?? '')].map(
      ([key, some]) => ({ key, some, who: some.map(({ who }) => who) }),
    );
    const open = tellable(parts);
    return new Map(
      parts.map(({ key, some }) => {
        const term = list.find(({ id }) => id === key);
        const figures = open.has(key) ? sum(some) : { good: null, not: null, share: null };
        const fit = field === 'reason' ? { fit: term?.fit ?? null } : {};
        return [key, { id: key || null, label: term?.label ?? '', ...fit, ...figures }];
      }),
    );
  };
  return {
    all: sum(counts),
    sources: by('source', terms.sources),
    campaigns: by('campaign', terms.campaigns),
    reasons: by('reason', terms.reasons),
    comments: counts
      .filter(({ said }) => said['comment'])
      .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      .map(({ said, at }) => [said['comment'], at]),
  };
}

/** How Cuecard fared on each site that anything came from in a period, from the rows of events. */
export async function recountSites(world: World, { workspace }: Told, period: Span) {
  const rows = await world.system.db
    .selectFrom('event')
    .select(['id', 'kind', 'user_id', 'host', 'at', 'payload'])
    .where('workspace_id', '=', workspace.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const events = rows.map((row) => ({
    ...row,
    day: localTime(row.at, workspace.timeZone).day,
    said: JSON.parse(row.payload) as {
      eventId?: string;
      missing?: string | null;
      tableVersion?: number;
      strategies?: Record<string, number>;
    },
  }));
  const undone = new Set(
    events.filter(({ kind }) => kind === 'undone').map(({ said }) => said.eventId),
  );
  const inPeriod = between(events, period).filter(({ host, user_id }) => host && user_id);
  const seen = (some: typeof inPeriod) => ({
    people: different(some.map(({ user_id }) => user_id)),
    reports: some.length,
    firstAt: Math.min(...some.map(({ at }) => at)),
    lastAt: Math.max(...some.map(({ at }) => at)),
  });
  return [...Map.groupBy(inPeriod, ({ host }) => host)].flatMap(([host, of]) => {
    const reports = of.filter(({ kind, id }) => kind === 'health' && !undone.has(id));
    // What was taken back was on a page that was read all the same.
    const reads = of.filter(({ kind }) => kind !== 'health');
    const lastReadAt = reads.at(-1)?.at ?? null;
    const today = (at: number) => Math.floor(at / dayMs);
    const standing = reports.filter(({ at }) => today(lastReadAt ?? 0) <= today(at));
    const unread = standing.filter(
      ({ said, user_id, at }) =>
        said.missing !== null && !reads.some((read) => read.user_id === user_id && read.at > at),
    );
    const broken = reports.filter(({ said }) => said.missing !== null);
    const alike = Map.groupBy(broken, ({ said }) => `${said.missing} ${said.tableVersion}`);
    const lastBroken = broken.at(-1)?.at ?? Infinity;
    const weak = reports.filter(({ said }) => (said.strategies?.['stage'] ?? 0) > 0);
    if (reads.length === 0 && reports.length === 0) return [];
    return {
      host,
      state: unread.length > 0 ? 'broken' : standing.length > 0 ? 'weakened' : 'fine',
      people: different(reads.map(({ user_id }) => user_id)),
      lastReadAt,
      broken: unread.length === 0 ? null : seen(unread),
      breakages: [...alike.values()]
        .map((some) => ({
          missing: some[0]?.said.missing,
          adapterVersion: 1,
          tableVersion: some[0]?.said.tableVersion,
          ...seen(some),
          stands: some.some((one) => standing.includes(one)),
        }))
        .toSorted((a, b) => b.lastAt - a.lastAt),
      readAgainAt: reads.find(({ at }) => at > lastBroken)?.at ?? null,
      weakened:
        weak.length === 0
          ? []
          : [
              {
                field: 'stage',
                strategy: Math.max(...weak.map(({ said }) => said.strategies?.['stage'] ?? 0)),
                adapterVersion: 1,
                tableVersion: weak.at(-1)?.said.tableVersion,
                ...seen(weak),
                stands: weak.some((one) => standing.includes(one)),
              },
            ],
    };
  });
}

/** What is to be verified, by whether it is to be soon, should have been, or is held back for it. */
export function recountToVerify({ plans }: Told, now: number, graceDays: number) {
  const states = plans
    .filter(({ life }) => life === 'approved')
    .map(({ id, verifyBy, verifier }) => {
      const left = (verifyBy - now) / dayMs;
      if (left <= -graceDays) return { id, verifier, state: 'held' };
      if (left <= 0) return { id, verifier, state: 'overdue' };
      return { id, verifier, state: left <= 14 ? 'soon' : 'later' };
    });
  const count = (state: string) => states.filter((each) => each.state === state).length;
  return {
    states,
    counts: { soon: count('soon'), overdue: count('overdue'), held: count('held') },
  };
}

/** The letter of a week, from the events and from what was done to content, one by one. */
export async function recountDigest(world: World, told: Told, { from, to }: Span) {
  const { standing, people, presence, left, workspace } = told;
  const before = { from: addDays(from, -7), to: addDays(from, -1) };
  const week = between(standing, { from, to });
  const used = week.filter(isUsed);
  const reps = people.map(({ userId }) => userId);
  const active = (span: Span) =>
    between(presence, span)
      .map(({ who }) => who)
      .filter((who) => reps.includes(who));
  const waits = standing.filter(
    ({ kind, said }) => kind === 'feedback' && (said['verdict'] !== 'up' || said['comment']),
  );
  const wished = week.filter(({ kind }) => kind === 'asked' || kind === 'searched');
  const wishes = Map.groupBy(wished, ({ said }) => String(said['wanted'] ?? said['query']));
  const history = await world.system.db
    .selectFrom('content_history')
    .select(['content_id', 'status_to', 'at'])
    .where('workspace_id', '=', workspace.id)
    .execute();
  const turned = (status: string) => {
    const turns = history
      .filter(({ status_to }) => status_to === status)
      .map((turn) => ({ ...turn, day: localTime(turn.at, workspace.timeZone).day }));
    const ids = between(turns, { from, to }).map(({ content_id }) => content_id);
    return [...new Set(ids)].toSorted();
  };
  const activeReps = {
    count: different(active({ from, to })),
    of: different([...reps.filter((id) => id !== left), ...active({ from, to })]),
    previous: different(active(before)),
  };
  return {
    used: { count: used.length, previous: between(standing, before).filter(isUsed).length },
    shown: week.filter(({ kind }) => kind === 'shown').length,
    activeReps,
    uses: Map.groupBy(used, ({ content }) => content),
    feedback: waits.length,
    oldestFeedbackAt: waits[0]?.at ?? null,
    wishes: new Map([...wishes].map(([text, of]) => [text, different(of.map(({ who }) => who))])),
    approved: turned('approved'),
    retired: turned('retired'),
    goal: { value: (100 * activeReps.count) / activeReps.of, of: activeReps.of },
  };
}
