import { expect, test } from 'vitest';
import { addDays, localTime } from '../../server/services/workspace/calendar.ts';
import { announcementListSchema } from '../../utils/contract/announcements.ts';
import { digestSchema } from '../../utils/contract/digest.ts';
import {
  adoptionSchema,
  coverageSchema,
  funnelReportSchema,
  movementSchema,
} from '../../utils/contract/figures.ts';
import { leadStatsSchema } from '../../utils/contract/leads.ts';
import { outcomesSchema } from '../../utils/contract/outcomes.ts';
import { siteListSchema } from '../../utils/contract/site-health.ts';
import {
  assetStatsListSchema,
  assetStatsSchema,
  overviewSchema,
} from '../../utils/contract/stats.ts';
import { toVerifySchema } from '../../utils/contract/verification.ts';
import { movementOf } from '../../utils/domain/figures/movement.ts';
import { mondayOf, sundayOf, weekName } from '../../utils/domain/calendar/iso-week.ts';
import { createHistories, type Told } from './support/histories.ts';
import { onBothEngines } from './support/on-engines.ts';
import {
  between,
  different,
  isStep,
  isUsed,
  rawFunnel,
  told as toldOf,
  type RawEvent,
} from './support/raw-figures.ts';
import { recount, storedRollups } from './support/recount.ts';
import {
  recountDigest,
  recountLeads,
  recountSites,
  recountToVerify,
} from './support/recount-loop.ts';

onBothEngines((world) => {
  const judgeHistories = createHistories(world);
  const get = async (told: Told, path: string) =>
    world().json<unknown>(200, 'GET', path, { as: told.workspace.marketer });
  const reps = (told: Told) => new Set(told.people.map(({ userId }) => userId));
  const today = (told: Told) => localTime(world().clock.now, told.workspace.timeZone).day;
  const lately = (told: Told, days: number) => ({
    from: addDays(today(told), 1 - days),
    to: today(told),
  });

  /** What reps may see now, by the state alone: these assets have no dates. */
  const offeredAssets = async (told: Told) => {
    const { assets } = await world().json<{ assets: { id: string }[] }>(
      200,
      'GET',
      '/v1/assets?status=approved',
      { as: told.workspace.marketer },
    );
    return assets.map(({ id }) => id).toSorted();
  };

  test('the rollups are what a recount of the events gives', () =>
    judgeHistories(async (told) => {
      const stored = await storedRollups(world(), told.workspace);
      expect(stored).toEqual(await recount(world(), told.workspace));
    }));

  test('the overview is what a recount of the events gives, of who left too', () =>
    judgeHistories(async (told) => {
      for (const days of [7, 90]) {
        const overview = overviewSchema.parse(
          await get(told, `/v1/stats/overview?days=${String(days)}`),
        );
        const period = lately(told, days);
        const before = { from: addDays(period.from, -days), to: addDays(period.from, -1) };
        expect(overview.period).toMatchObject(period);
        expect(overview.funnel).toEqual(rawFunnel(between(told.standing, period)));
        expect(overview.previousFunnel).toEqual(rawFunnel(between(told.standing, before)));
        const active = (span: { from: string; to: string }) =>
          between(told.presence, span)
            .map(({ who }) => who)
            .filter((who) => reps(told).has(who));
        const stay = told.people.map(({ userId }) => userId).filter((id) => id !== told.left);
        expect(overview.activeReps).toEqual({
          count: different(active(period)),
          of: different([...stay, ...active(period)]),
          previous: different(active(before)),
        });
        for (const { day, activeReps, ...funnel } of overview.byDay) {
          const span = { from: day, to: day };
          expect([day, funnel]).toEqual([day, rawFunnel(between(told.standing, span))]);
          expect([day, activeReps]).toEqual([day, different(active(span))]);
        }
        const used = between(told.standing, period).filter(isUsed);
        const ofContent = Map.groupBy(used, ({ content }) => content);
        expect(overview.mostUsed.map(({ id, used: count }) => [id, count])).toEqual(
          overview.mostUsed.map(({ id }) => [id, ofContent.get(id)?.length]),
        );
        expect(overview.mostUsed).toHaveLength(ofContent.size);
        const offered = await offeredAssets(told);
        const never = offered.filter((id) => !ofContent.has(id));
        expect(overview.neverUsed).toMatchObject({ count: never.length, of: offered.length });
        expect(overview.neverUsed.assets.map(({ id }) => id).toSorted()).toEqual(never);
      }
    }));

  test('the use of each asset, and its own page, are what a recount gives', () =>
    judgeHistories(async (told) => {
      const period = lately(told, 30);
      const events = between(told.standing, period);
      const { assets } = assetStatsListSchema.parse(await get(told, '/v1/stats/assets?days=30'));
      for (const { id, shown, opened, used, line, lastUsedAt } of assets) {
        const funnel = rawFunnel(events.filter(({ content }) => content === id));
        expect({ shown, opened, used }).toEqual({
          shown: funnel.shown,
          opened: funnel.opened,
          used: funnel.used,
        });
        const uses = events.filter((event) => event.content === id && isUsed(event));
        const twelfths = Array.from({ length: 12 }, () => 0);
        for (const { day } of uses) {
          const since = (Date.parse(day) - Date.parse(period.from)) / 86_400_000;
          // Of 30 days each twelfth begins every two and a half, by whole days.
          const span = twelfths.findLastIndex((_, index) => Math.floor(index * 2.5) <= since);
          twelfths[span] = (twelfths[span] ?? 0) + 1;
        }
        expect(line).toEqual(twelfths);
        const last = told.standing.findLast((event) => event.content === id && isUsed(event));
        const hour = last && localTime(last.at, told.workspace.timeZone).hour;
        expect([id, lastUsedAt]).toEqual([id, hour ?? null]);
      }
      for (const { id, type } of told.contents) {
        const range = `from=${addDays(period.to, -20)}&to=${addDays(period.to, -3)}`;
        const stats = assetStatsSchema.parse(await get(told, `/v1/stats/${type}s/${id}?${range}`));
        const own = between(told.standing, stats.period).filter(({ content }) => content === id);
        expect(stats.period.days).toBe(18);
        expect(stats.funnel).toEqual(rawFunnel(own));
        expect(stats.byDay).toHaveLength(18);
        for (const { day, ...funnel } of stats.byDay) {
          expect([day, funnel]).toEqual([day, rawFunnel(own.filter((each) => each.day === day))]);
        }
        const kinds = Map.groupBy(own, ({ kind }) => kind);
        expect(Object.fromEntries(stats.byAction.map(({ kind, count }) => [kind, count]))).toEqual(
          Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length])),
        );
        // What is broken down by people knows whole weeks only.
        const { from, to } = stats.partsPeriod;
        expect([from, to]).toEqual([
          mondayOf(stats.period.from),
          sundayOf(mondayOf(stats.period.to)),
        ]);
        const inWeeks = between(told.standing, stats.partsPeriod).filter(
          ({ content }) => content === id,
        );
        const hosts = toldOf(inWeeks.filter(isStep), ({ host }) => host);
        expect(new Map(stats.byHost.map(({ host, figures }) => [host ?? '', figures]))).toEqual(
          new Map([...hosts].map(([host, part]) => [host, part?.funnel ?? null])),
        );
        const teams = toldOf(inWeeks.filter(isStep), ({ who }) => told.teams.get(who) ?? '');
        expect(new Map(stats.byTeam.map(({ team, figures }) => [team ?? '', figures]))).toEqual(
          new Map([...teams].map(([team, part]) => [team, part?.funnel ?? null])),
        );
      }
    }));

  test('the funnel by everything is what a recount gives, and tells of no fewer than three', () =>
    judgeHistories(async (told) => {
      const read = async (query: string) =>
        funnelReportSchema.parse(await get(told, `/v1/stats/funnel?days=90&${query}`));
      const steps = between(told.standing, lately(told, 90)).filter(isStep);
      const valueOf: Record<string, (event: RawEvent) => string> = {
        host: ({ host }) => host,
        stage: ({ stage }) => stage,
        industry: ({ industry }) => industry,
        team: ({ who }) => told.teams.get(who) ?? '',
      };
      const people = different(steps.map(({ who }) => who));
      for (const [by, of] of Object.entries(valueOf)) {
        const report = await read(`by=${by}`);
        expect(report.total).toMatchObject({ people, funnel: rawFunnel(steps) });
        const rows = report.rows.map(
          ({ key, figures }) =>
            [key, figures && { people: figures.people, funnel: figures.funnel }] as const,
        );
        expect(new Map(rows)).toEqual(toldOf(steps, of));
      }
      for (const type of ['asset', 'message']) {
        const { rows } = await read(`by=${type}`);
        const ids = new Set(told.contents.filter((each) => each.type === type).map(({ id }) => id));
        const shownHere = steps.filter(({ content }) => ids.has(content));
        for (const { key, figures } of rows) {
          const own = shownHere.filter(({ content }) => content === key);
          expect([key, figures?.funnel]).toEqual([key, rawFunnel(own)]);
        }
        expect(rows.length).toBeGreaterThanOrEqual(different(shownHere.map((e) => e.content)));
      }
      const [first, second] = told.contents;
      const body = { title: 'Both', contentIds: [first?.id, second?.id] };
      await world().json(201, 'POST', '/v1/collections', { as: told.workspace.marketer, body });
      const both = steps.filter(({ content }) => [first?.id, second?.id].includes(content));
      const collections = (await read('by=collection')).rows;
      expect(collections.map(({ label, figures }) => [label, figures?.funnel])).toEqual(
        both.length === 0 ? [] : [['Both', rawFunnel(both)]],
      );
      for (const [query, slice] of [
        ['by=team&host=gmail', (event: RawEvent) => event.host === 'gmail'],
        ['by=asset&stage=proposal', (event: RawEvent) => event.stage === 'proposal'],
        ['by=host&team=North', ({ who }: RawEvent) => told.teams.get(who) === 'North'],
      ] as const) {
        const { rows, total, by } = await read(query);
        const inside = steps.filter(slice);
        if (total !== null && by !== 'asset') expect(total.funnel).toEqual(rawFunnel(inside));
        for (const { key, figures } of rows) {
          const of = by === 'asset' ? (event: RawEvent) => event.content : valueOf[by];
          const own = inside.filter((event) => of?.(event) === key);
          if (figures === null) continue;
          expect(figures.funnel).toEqual(rawFunnel(own));
          expect(different(own.map(({ who }) => who))).toBeGreaterThan(2);
        }
      }
      const day = addDays(today(told), -9);
      const week = { from: mondayOf(day), to: sundayOf(mondayOf(day)) };
      const single = { from: day, to: day };
      const oneDay = `from=${day}&to=${day}`;
      const ofWeek = await read(`by=host&${oneDay}`);
      expect(ofWeek.period).toMatchObject(week);
      expect(
        new Map(ofWeek.rows.map(({ key, figures }) => [key, figures?.funnel ?? null])),
      ).toEqual(
        new Map(
          [...toldOf(between(told.standing, week).filter(isStep), ({ host }) => host)].map(
            ([host, part]) => [host, part?.funnel ?? null],
          ),
        ),
      );
      expect((await read(`by=asset&stage=proposal&${oneDay}`)).period).toMatchObject(week);
      expect((await read(`by=asset&${oneDay}`)).period).toMatchObject(single);
      const refused = await world().call('GET', '/v1/stats/funnel?by=person', {
        as: told.workspace.admin,
      });
      expect(refused.status).toBe(403);
      await world().json(200, 'PATCH', '/v1/settings', {
        as: told.workspace.admin,
        body: { byPerson: true },
      });
      expect((await read(`by=host&${oneDay}`)).period).toMatchObject(single);
      const byPerson = await read('by=person');
      expect(new Map(byPerson.rows.map(({ key, figures }) => [key, figures?.funnel]))).toEqual(
        new Map(
          [...Map.groupBy(steps, ({ who }) => who)].map(([who, some]) => [who, rawFunnel(some)]),
        ),
      );
      await world().json(200, 'PATCH', '/v1/settings', {
        as: told.workspace.admin,
        body: { byPerson: false },
      });
    }));

  test('what rises, fades and was never shown is what a recount gives', () =>
    judgeHistories(async (told) => {
      const movement = movementSchema.parse(await get(told, '/v1/stats/movement?days=90'));
      const period = lately(told, 90);
      const middle = addDays(period.to, -45);
      const used = told.standing.filter(isUsed);
      for (const { id, before, after } of [...movement.rising, ...movement.fading]) {
        const own = used.filter(({ content }) => content === id);
        expect([before, after]).toEqual([
          between(own, { from: period.from, to: middle }).length,
          between(own, { from: addDays(middle, 1), to: period.to }).length,
        ]);
        expect(before + after).toBeGreaterThanOrEqual(movement.enough);
      }
      const shown = new Set(
        between(told.standing, period)
          .filter(({ kind }) => kind === 'shown')
          .map(({ content }) => content),
      );
      for (const { id } of movement.neverShown.assets) expect(shown.has(id)).toBe(false);
      const counts = (from: string, to: string) =>
        Map.groupBy(between(used, { from, to }), ({ content }) => content);
      const [before, after] = [counts(period.from, middle), counts(addDays(middle, 1), period.to)];
      const moves = told.contents.filter(
        ({ id }) => movementOf(before.get(id)?.length ?? 0, after.get(id)?.length ?? 0) !== null,
      );
      expect([...movement.rising, ...movement.fading].map(({ id }) => id).toSorted()).toEqual(
        moves.map(({ id }) => id).toSorted(),
      );
      const offered = await offeredAssets(told);
      expect(movement.neverShown).toMatchObject({
        of: offered.length,
        count: offered.filter((id) => !shown.has(id)).length,
      });
      expect(movement.firstUse.of).toBe(offered.length);
      const waits = movement.firstUse.assets.map(({ days }) => days ?? Infinity);
      const [low, high] = [Math.floor, Math.ceil].map(
        (round) => waits.toSorted((a, b) => a - b)[round((waits.length - 1) / 2)] ?? Infinity,
      );
      const median = ((low ?? Infinity) + (high ?? Infinity)) / 2;
      expect(movement.firstUse.medianDays).toBe(Number.isFinite(median) ? median : null);
      expect(movement.firstUse.used).toBe(waits.filter(Number.isFinite).length);
      for (const { id, days, publishedDay } of movement.firstUse.assets) {
        const first = used.filter(({ content }) => content === id).map(({ day }) => day);
        const day = first.toSorted()[0];
        const wait = day === undefined ? null : Date.parse(day) - Date.parse(publishedDay);
        expect(days).toBe(wait === null ? null : Math.max(0, wait / 86_400_000));
      }
    }));

  test('where reps worked is what a recount gives', () =>
    judgeHistories(async (told) => {
      const coverage = coverageSchema.parse(await get(told, '/v1/stats/coverage?days=90'));
      const events = between(told.standing, lately(told, 90)).filter(
        ({ kind, who }) => kind !== 'visited' && kind !== 'health' && who !== '',
      );
      for (const { stage, industry, worked } of coverage.cells) {
        const there = events.filter((e) => e.stage === stage && e.industry === industry);
        const people = different(there.map(({ who }) => who));
        const days = different(there.map(({ who, day }) => `${who} ${day}`));
        const expected = people > 0 && people < 3 ? null : days;
        expect([stage, industry, worked]).toEqual([stage, industry, expected]);
      }
      expect(coverage.cells).toHaveLength(200);
    }));

  test('adoption is what a recount gives, week by week and team by team', () =>
    judgeHistories(async (told) => {
      const adoption = adoptionSchema.parse(await get(told, '/v1/stats/adoption'));
      expect(adoption.weeks).toHaveLength(13);
      expect(adoption.reps).toBe(told.left === null ? 5 : 4);
      const situations = (events: readonly RawEvent[]) => {
        const groups = Map.groupBy(
          events.filter(({ who, kind }) => reps(told).has(who) && kind !== 'visited'),
          ({ who, day, host, stage, industry }) => [who, day, host, stage, industry].join(' | '),
        );
        const shown = [...groups.values()].filter((some) => some.some((e) => e.kind === 'shown'));
        return { shown: shown.length, taken: shown.filter((some) => some.some(isUsed)).length };
      };
      const active = (span: { from: string; to: string }, team?: string) =>
        between(told.presence, span)
          .map(({ who }) => who)
          .filter((who) => reps(told).has(who))
          .filter((who) => team === undefined || told.teams.get(who) === team);
      for (const week of adoption.weeks) {
        expect(new Date(`${week.from}T00:00:00Z`).getUTCDay()).toBe(1);
        const span = { from: week.from, to: addDays(week.from, 6) };
        expect(week).toEqual({
          from: week.from,
          activeReps: different(active(span)),
          situations: situations(between(told.standing, span)),
        });
      }
      const span = { from: adoption.weeks[0]?.from ?? '', to: today(told) };
      const all = between(told.standing, span);
      for (const { name, figures } of adoption.teams) {
        const own = all.filter(({ who }) => told.teams.get(who) === name);
        const shown = own.filter(({ kind }) => kind === 'shown').map(({ who }) => who);
        if (figures === null) continue;
        expect(different([...active(span, name), ...shown])).toBeGreaterThan(2);
        expect(figures).toMatchObject({
          activeReps: different(active(span, name)),
          situations: situations(own),
        });
      }
      const missing = adoption.teams.filter(({ figures }) => figures === null);
      if (adoption.teams.length > 1) expect(missing).not.toHaveLength(1);
    }));

  test('won and lost deals are what a recount gives', () =>
    judgeHistories(async (told) => {
      const outcomes = outcomesSchema.parse(await get(told, '/v1/stats/outcomes?days=90'));
      const closed = told.standing.filter(({ kind }) => kind === 'closed');
      const last = new Map(closed.map((event) => [event.record, event]));
      const deals = between([...last.values()], lately(told, 90));
      const won = deals.filter(({ said }) => said['outcome'] === 'won').length;
      expect(outcomes.all).toMatchObject({ deals: deals.length, won, lost: deals.length - won });
      for (const { id } of told.contents) {
        const on = deals.filter(({ record, at }) =>
          told.standing.some(
            (e) => isUsed(e) && e.content === id && e.record === record && e.at <= at,
          ),
        );
        const row = outcomes.contents.find((each) => each.id === id);
        expect([id, row?.deals ?? 0, row?.won ?? 0]).toEqual([
          id,
          on.length,
          on.filter(({ said }) => said['outcome'] === 'won').length,
        ]);
      }
    }));

  test('the funnel by kinds of messages and assets is what a recount gives', () =>
    judgeHistories(async (told) => {
      const steps = between(told.standing, lately(told, 90)).filter(isStep);
      for (const { type, kind } of told.contents) {
        const query = `days=90&by=${type}&kind=${kind}`;
        const report = funnelReportSchema.parse(await get(told, `/v1/stats/funnel?${query}`));
        const alike = told.contents.filter((each) => each.kind === kind).map(({ id }) => id);
        const own = steps.filter(({ content }) => alike.includes(content));
        const people = different(own.map(({ who }) => who));
        expect(report.total).toMatchObject({ people, funnel: rawFunnel(own) });
        const rows = new Map(report.rows.map(({ key, figures }) => [key, figures?.funnel]));
        for (const id of alike) {
          const shown = own.filter(({ content }) => content === id);
          // What is retired and was never shown is nobody's loss.
          expect([id, rows.get(id) ?? rawFunnel([])]).toEqual([id, rawFunnel(shown)]);
          rows.delete(id);
        }
        const planned = new Set(told.plans.map(({ id }) => id));
        for (const [id, funnel] of rows) {
          expect([id, planned.has(id), funnel]).toEqual([id, true, rawFunnel([])]);
        }
      }
    }));

  test('leads by source, campaign and reason are what a recount gives', () =>
    judgeHistories(async (told) => {
      for (const days of [30, 90]) {
        const stats = leadStatsSchema.parse(
          await get(told, `/v1/leads/stats?days=${String(days)}`),
        );
        const { all, comments, ...lists } = recountLeads(told, lately(told, days));
        expect(stats).toMatchObject(all);
        expect(stats.comments.map(({ text, at }) => [text, at])).toEqual(comments);
        for (const by of ['sources', 'campaigns', 'reasons'] as const) {
          expect([by, new Map(stats[by].map((row) => [row.id ?? '', row]))]).toEqual([
            by,
            lists[by],
          ]);
        }
      }
    }));

  test('how sites fare is what a recount gives', () =>
    judgeHistories(async (told) => {
      for (const days of [7, 90]) {
        const { sites } = siteListSchema.parse(await get(told, `/v1/sites?days=${String(days)}`));
        const counted = await recountSites(world(), told, lately(told, days));
        const heard = sites.filter(({ state }) => state !== 'unused');
        expect(heard.map(({ host }) => host).toSorted()).toEqual(
          counted.map(({ host }) => host).toSorted(),
        );
        for (const site of counted) {
          expect(sites.find(({ host }) => host === site.host)).toMatchObject(site);
        }
      }
    }));

  test('what is to be verified, by whom, and what is held back for it, is what a recount gives', () =>
    judgeHistories(async (told) => {
      const read = async (query = '') =>
        toVerifySchema.parse(await get(told, `/v1/content/to-verify${query}`));
      const decide = (graceDays: number) =>
        world().json(200, 'PATCH', '/v1/settings', {
          as: told.workspace.admin,
          body: { graceDays },
        });
      for (const graceDays of [0, 7, 14]) {
        await decide(graceDays);
        const { states, counts } = recountToVerify(told, world().clock.now, graceDays);
        const due = states.filter(({ state }) => state !== 'later');
        const { contents, ...answer } = await read();
        expect(answer.counts).toEqual(counts);
        expect(contents.map(({ id }) => id).toSorted()).toEqual(due.map(({ id }) => id).toSorted());
        // What nobody is named for, or somebody who has left, is its owner's.
        const mine = due.filter(({ verifier }) => verifier === null || verifier === told.left);
        const own = await read('?mine=true&state=held');
        for (const state of ['soon', 'overdue', 'held'] as const) {
          const count = mine.filter((each) => each.state === state).length;
          expect([state, own.counts[state]]).toEqual([state, count]);
        }
        expect(own.contents).toHaveLength(own.counts.held);
      }
    }));

  test('who has read an announcement is what a recount gives, of those who are still there', () =>
    judgeHistories(async (told) => {
      const { announcements } = announcementListSchema.parse(await get(told, '/v1/announcements'));
      const stay = told.people.map(({ userId }) => userId).filter((id) => id !== told.left);
      expect(new Map(announcements.map(({ id, readBy }) => [id, readBy]))).toEqual(
        new Map(
          told.announcements.map(({ id, readers }) => [
            id,
            { count: stay.filter((each) => readers.includes(each)).length, of: stay.length },
          ]),
        ),
      );
    }));

  test('the letter of a week is what a recount gives', () =>
    judgeHistories(async (told) => {
      const goal = { title: 'All', side: 'sales', measure: 'active-reps', target: 80 };
      await world().json(201, 'POST', '/v1/goals', { as: told.workspace.marketer, body: goal });
      const offered = await offeredAssets(told);
      const { counts } = recountToVerify(told, world().clock.now, 14);
      for (const weeksAgo of [0, 1, 2, 4]) {
        const from = addDays(mondayOf(today(told)), -7 * weeksAgo);
        const span = { from, to: sundayOf(from) };
        const digest = digestSchema.parse(await get(told, `/v1/digest/${weekName(from)}`));
        const { uses, wishes, ...week } = await recountDigest(world(), told, span);
        expect(digest).toMatchObject({
          ...span,
          isOver: weeksAgo > 0,
          used: week.used,
          shown: week.shown,
          activeReps: week.activeReps,
          goals: [week.goal],
        });
        const most = [...uses.values()].map((some) => some.length).toSorted((a, b) => b - a);
        expect(digest.mostUsed.map(({ used }) => used)).toEqual(most.slice(0, 5));
        for (const { id, used } of digest.mostUsed) expect(used).toBe(uses.get(id)?.length);
        expect(digest.waiting).toEqual({
          feedback: week.feedback,
          oldestFeedbackAt: week.oldestFeedbackAt,
          inReview: {
            assets: 0,
            messages: told.plans.filter(({ life }) => life === 'in-review').length,
          },
          toVerify: { overdue: counts.overdue, held: counts.held },
          requests: told.requests,
        });
        expect(digest.missing.neverUsed).toEqual({
          count: offered.filter((id) => !uses.has(id)).length,
          of: offered.length,
        });
        const { gaps, mostWanted } = digest.missing;
        expect(gaps).toBe(wishes.size);
        expect(new Map(mostWanted.map(({ text, people }) => [text, people]))).toEqual(wishes);
        const order = mostWanted.map(({ people }) => people);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
        for (const turn of ['approved', 'retired'] as const) {
          const { count, contents } = digest.changed[turn];
          expect([turn, contents.map(({ id }) => id).toSorted()]).toEqual([turn, week[turn]]);
          expect(count).toBe(week[turn].length);
        }
      }
    }));
});
