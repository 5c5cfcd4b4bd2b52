import { sql } from 'kysely';
import { leastVerdicts, type LeadRow, type LeadStats } from '../../../utils/contract/leads.ts';
import { hiddenParts } from '../../../utils/domain/figures/few-people.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { readSettings } from '../settings/read-settings.ts';
import { lastDays } from '../stats/period.ts';
import { readPastTerms } from './past-terms.ts';

const mostComments = 100;

/** Of a person's verdicts on one lead the latest counts; where the lead is not told, each does. */
const isLatest = sql<boolean>`not exists (select 1 from lead_verdict as later
  where later.workspace_id = l.workspace_id and later.user_id = l.user_id
    and later.record = l.record and l.record <> ''
    and (later.at > l.at or (later.at = l.at and later.id > l.id)))`;

/** How leads were judged in the last days: in all, by source, campaign and reason; by person never. */
export async function readLeadStats(
  db: Db,
  caller: Caller,
  days: number,
  now: number,
): Promise<LeadStats> {
  const { workspaceId } = caller;
  const { from, to } = lastDays(days, caller.timeZone, now);
  const judged = db
    .selectFrom('lead_verdict as l')
    .where('l.workspace_id', '=', workspaceId)
    .where('l.day', '>=', from)
    .where('l.day', '<=', to)
    .where(isLatest);
  const rows = await judged
    .select(['l.user_id', 'l.fit', 'l.source', 'l.campaign', 'l.reason'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['l.user_id', 'l.fit', 'l.source', 'l.campaign', 'l.reason'])
    .execute();
  const said = await judged
    .select(['l.comment', 'l.fit', 'l.reason', 'l.at'])
    .where('l.comment', '<>', '')
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(mostComments)
    .execute();
  const { leads } = await readSettings(db, workspaceId);
  const past = await readPastTerms(db, workspaceId);
  const reasons = new Map([...past.reasons, ...leads.reasons].map((term) => [term.id, term]));
  const labelsOf = (list: 'sources' | 'campaigns') =>
    new Map([...past[list], ...leads[list]].map(({ id, label }) => [id, label]));
  const good = sum(rows, 'good');
  const not = sum(rows, 'not');
  return {
    good,
    not,
    share: shareOf(good, not),
    sources: breakDown(rows, 'source', labelsOf('sources')),
    campaigns: breakDown(rows, 'campaign', labelsOf('campaigns')),
    reasons: breakDown(
      rows,
      'reason',
      new Map([...reasons].map(([id, { label }]) => [id, label])),
    ).map((row) => ({ ...row, fit: reasons.get(row.id ?? '')?.fit ?? null })),
    comments: said.map(({ comment, fit, reason, at }) => ({
      text: comment,
      fit,
      reason: reasons.get(reason)?.label ?? '',
      at,
    })),
  };
}

interface Counted {
  user_id: string;
  fit: string;
  source: string;
  campaign: string;
  reason: string;
  count: number;
}

const sum = (rows: readonly Counted[], fit: string) =>
  rows.filter((row) => row.fit === fit).reduce((all, { count }) => all + count, 0);

const shareOf = (good: number, not: number) =>
  good + not < leastVerdicts ? null : good / (good + not);

/** Most verdicts first; what too few people judged, or would give that away, at the end without numbers. */
function breakDown(
  rows: readonly Counted[],
  by: 'source' | 'campaign' | 'reason',
  labels: ReadonlyMap<string, string>,
): LeadRow[] {
  const parts = [...Map.groupBy(rows, (row) => row[by])];
  const hidden = hiddenParts(
    parts.map(([key, of]) => ({
      key,
      who: new Set(of.map((row) => row.user_id)),
      weight: of.reduce((all, { count }) => all + count, 0),
    })),
  );
  return parts
    .map(([id, of]): LeadRow => {
      const named = { id: id === '' ? null : id, label: labels.get(id) ?? '' };
      if (hidden.has(id)) return { ...named, good: null, not: null, share: null };
      const good = sum(of, 'good');
      const not = sum(of, 'not');
      return { ...named, good, not, share: shareOf(good, not) };
    })
    .toSorted(
      (a, b) =>
        (b.good ?? -1) + (b.not ?? 0) - (a.good ?? -1) - (a.not ?? 0) ||
        (a.label < b.label ? -1 : 1),
    );
}
