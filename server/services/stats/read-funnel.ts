import type {
  Filters,
  FunnelDimension,
  FunnelQuery,
  FunnelReport,
} from '../../../utils/contract/figures.ts';
import {
  findLoss,
  nothingUsual,
  usualRates,
  type UsualRates,
} from '../../../utils/domain/figures/find-loss.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { ProblemError } from '../problem-error.ts';
import { readSettings } from '../settings/read-settings.ts';
import {
  breakDown,
  byContent,
  byPerson,
  countSlice,
  dividing,
  type Counted,
  type Slice,
} from './break-down.ts';
import { readLabels } from './labels.ts';
import { readOffered } from './offered.ts';
import { periodOf, weeksOf } from './period.ts';
import { places, readPersonRows, type PersonRow } from './person-rows.ts';

/**
 * Shown → opened → used → visited → feedback, in all and by a dimension, with the step that loses
 * most. No part of it rests on fewer than three people.
 *
 * @param now epoch ms
 * @throws ProblemError not-allowed for figures by person where the workspace has not allowed them
 */
export async function readFunnel(
  db: Db,
  caller: Caller,
  query: FunnelQuery,
  now: number,
): Promise<FunnelReport> {
  const { workspaceId } = caller;
  const settings = await readSettings(db, workspaceId);
  const { by } = query;
  if (by === 'person' && !settings.byPerson) {
    throw new ProblemError('not-allowed', 'This workspace has not allowed figures by person.');
  }
  const ofContent = by === 'asset' || by === 'message' ? by : undefined;
  const slice = sliceOf(query);
  const asked = periodOf(query, caller.timeZone, now);
  const divides = dividing.some((name) => name === by || slice[name] !== undefined);
  const period = divides && !settings.byPerson ? weeksOf(query, asked) : asked;
  const apart = places.filter((place) => place === by || slice[place] !== undefined);
  const rows = await readPersonRows(
    db,
    workspaceId,
    period,
    ofContent === undefined && by !== 'collection' ? apart : [...apart, 'content_id'],
    { type: ofContent, kind: query.kind },
  );
  const total = countSlice(rows, slice);
  const parts = total === null ? new Map<string, Counted | null>() : divide(rows, slice, by);
  if (by === 'collection' && total !== null) {
    const holding = await readHolding(db, workspaceId);
    for (const part of byContent(rows, slice, (id) => holding.get(id) ?? [])) parts.set(...part);
  }
  const offered = new Set(
    ofContent === undefined
      ? []
      : (await readOffered(db, workspaceId, now, ofContent, query.kind)).map(({ id }) => id),
  );
  if (Object.keys(slice).length === 0) {
    // What is offered and was never shown is what one most wants to see.
    for (const id of offered) {
      if (!parts.has(id)) parts.set(id, { people: 0, funnel: toNothing() });
    }
  }
  const labels = await readLabels(db, workspaceId, by, [...parts.keys()]);
  const usual = total === null ? nothingUsual : usualRates(total.funnel);
  // A message has no address to visit, and a mixture has no share of its own.
  const visits = settings.countVisits && by === 'asset';
  const judged = (counted: Counted, rates: UsualRates) => ({
    ...counted,
    finding: findLoss(counted.funnel, rates, visits),
  });
  // Of what is no longer offered, and of what is no content, nothing is missing.
  const ofRow = (key: string, figures: ReturnType<typeof judged>) =>
    figures.finding === 'never-shown' && !offered.has(key)
      ? { ...figures, finding: 'too-few' as const }
      : figures;
  return {
    period,
    by,
    countVisits: settings.countVisits,
    byPerson: settings.byPerson,
    total: total === null ? null : judged(total, nothingUsual),
    rows: [...parts]
      .map(([key, counted]) => ({
        key,
        label: labels.get(key) ?? '',
        figures: counted === null ? null : ofRow(key, judged(counted, usual)),
      }))
      .toSorted(
        (a, b) =>
          (b.figures?.funnel.shown ?? -1) - (a.figures?.funnel.shown ?? -1) ||
          (a.label < b.label ? -1 : a.label > b.label ? 1 : a.key < b.key ? -1 : 1),
      ),
  };
}

const toNothing = () => ({ shown: 0, opened: 0, used: 0, visited: 0, feedback: 0 });

/** The collections that hold each item of content. */
async function readHolding(db: Db, workspaceId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('collection_item')
    .select(['content_id', 'collection_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.content_id)].map(([id, some]) => [
      id,
      some.map((row) => row.collection_id),
    ]),
  );
}

/** The filters that divide people; without those that are not set. */
function sliceOf({ host, stage, industry, team }: Filters): Slice {
  const all = { host, stage, industry, team };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function divide(
  rows: readonly PersonRow[],
  slice: Slice,
  by: FunnelDimension,
): Map<string, Counted | null> {
  // Collections are read, and counted, apart.
  if (by === 'all' || by === 'collection') return new Map();
  if (by === 'person') return byPerson(rows, slice);
  if (by === 'asset' || by === 'message') return byContent(rows, slice);
  return breakDown(rows, slice, by);
}
