import { expect, test } from 'vitest';
import type { Board } from '../../utils/contract/board.ts';
import type { LeadStats } from '../../utils/contract/leads.ts';
import type { FieldNote } from '../../utils/contract/notes.ts';
import type { MessageRecord } from '../../utils/contract/content.ts';
import type { News } from '../../utils/contract/news.ts';
import type { LeadTerms } from '../../utils/contract/settings.ts';
import { patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const dayMs = 86_400_000;
type Problem = { code: string; fields?: { path: string }[] };

onBothEngines((world) => {
  const send = async (as: TestPerson, fields: object) => {
    const event = { id: newId(), at: world().clock.now, ...fields };
    const { results } = await world().json<{ results: { status: string; reason?: string }[] }>(
      200,
      'POST',
      '/v1/events',
      { as, body: { events: [event] } },
    );
    return { id: event.id, ...results[0] };
  };
  const note = (as: TestPerson, kind: string, text: string, more: object = {}) =>
    send(as, { kind: 'noted', note: kind, text, ...more });
  const notes = (home: TestWorkspace, query = '') =>
    world().json<{ notes: FieldNote[]; counts: Record<string, number> }>(
      200,
      'GET',
      `/v1/notes${query}`,
      { as: home.marketer },
    );
  const nameOf = (person: TestPerson) => person.email.slice(0, 8);

  test('notes show who wrote them, and those that say the same stand together', async () => {
    const home = await world().foundWorkspace();
    const { now } = world().clock;
    const first = await note(home.rep, 'objection', 'Klaro is cheaper per dock', { at: now - 9e5 });
    const second = await note(home.rep2, 'objection', 'They say Klaro is cheaper per dock!');
    const third = await note(home.rep2, 'competitor-move', 'Klaro is cheaper per dock');
    const all = (await notes(home)).notes;
    expect(all.find(({ id }) => id === first.id)).toMatchObject({
      fromName: nameOf(home.rep),
      state: 'new',
      like: first.id,
    });
    expect(all.find(({ id }) => id === second.id)?.like).toBe(first.id);
    expect(all.find(({ id }) => id === third.id)?.like).toBe(third.id);
    expect((await notes(home, '?kind=competitor-move')).notes).toHaveLength(1);
    await note(home.rep, 'objection', 'long ago', { at: now - 40 * dayMs });
    expect((await notes(home, '?days=30')).notes).toHaveLength(3);
    await send(home.rep, { kind: 'undone', eventId: first.id });
    expect((await notes(home)).notes.map(({ id }) => id)).not.toContain(first.id);
    await patch(world(), home, `/v1/notes/${first.id}`, { state: 'seen' }, 404);
    await patch(world(), home, `/v1/notes/${second.id}`, { state: 'closed' });
    expect((await notes(home)).counts).toEqual({ new: 2, seen: 0, promoted: 0, closed: 1 });
    expect((await notes(home, '?state=closed')).notes.map(({ id }) => id)).toEqual([second.id]);
  });

  test('a note becomes a message draft with its words; its authors are named and told', async () => {
    const home = await world().foundWorkspace();
    const one = await note(home.rep, 'objection', 'Your setup takes too long');
    const two = await note(home.rep2, 'objection', 'the setup takes too long for us');
    const promote = (id: string, body: object, status = 201) =>
      world().json<{ messageId: string }>(status, 'POST', `/v1/notes/${id}/promote`, {
        as: home.marketer,
        body,
      });
    const { messageId } = await promote(one.id, { with: [two.id] });
    const { message, history } = await world().json<{
      message: MessageRecord;
      history: { note: string }[];
    }>(200, 'GET', `/v1/messages/${messageId}`, { as: home.marketer });
    expect(message).toMatchObject({
      kind: 'objection-answer',
      status: 'draft',
      phrases: ['Your setup takes too long', 'the setup takes too long for us'],
    });
    for (const person of [home.rep, home.rep2]) {
      expect(message.summary).toContain(nameOf(person));
      expect(history[0]?.note).toContain(nameOf(person));
      const { news } = await world().json<{ news: News[] }>(200, 'GET', '/v1/me/news', {
        as: person,
      });
      expect(news).toMatchObject([{ kind: 'note-promoted', contentId: messageId }]);
    }
    expect((await notes(home)).notes.map(({ state, messageId: of }) => [state, of])).toEqual([
      ['promoted', messageId],
      ['promoted', messageId],
    ]);
    await promote(one.id, {}, 409);
    await patch(world(), home, `/v1/notes/${one.id}`, { state: 'closed' }, 409);
    const line = await note(home.rep, 'line-that-worked', 'You pay when trucks leave early');
    const snippet = await promote(line.id, { kind: 'snippet' });
    const made = await world().json<{ message: MessageRecord }>(
      200,
      'GET',
      `/v1/messages/${snippet.messageId}`,
      { as: home.marketer },
    );
    expect(made.message).toMatchObject({
      kind: 'snippet',
      body: 'You pay when trucks leave early',
    });
  });

  const put = <T = LeadTerms>(home: TestWorkspace, body: object, status = 200) =>
    world().json<T>(status, 'PUT', '/v1/leads/terms', { as: home.marketer, body });
  const agreed = {
    definition: 'Has **docks**.',
    reasons: [
      { label: 'Has docks', fit: 'good' },
      { label: 'Too small', fit: 'not' },
    ],
    sources: [{ label: 'Fair' }, { label: 'Web' }],
    campaigns: [{ label: 'Spring' }],
  };

  test('the terms keep their ids when they are renamed, and travel with the catalogue', async () => {
    const home = await world().foundWorkspace();
    const terms = await put(home, agreed);
    const [fair, web] = terms.sources;
    const sources = [{ id: web?.id, label: 'Website' }];
    const changed = await put(home, { ...terms, sources });
    expect(changed.sources).toEqual([{ id: web?.id, label: 'Website' }]);
    const { board } = await world().json<{ board: Board }>(200, 'GET', '/v1/catalog', {
      as: home.rep,
    });
    expect(board.leads).toEqual(changed);
    const back = await put(home, { ...changed, sources: [fair, ...changed.sources] });
    expect(back.sources[0]).toEqual(fair);
    // Somebody else has written meanwhile: it is not lost.
    const late = { ...changed, definition: 'Mine', seen: changed };
    expect((await put<Problem>(home, late, 409)).fields?.[0]?.path).toBe('seen');
    expect((await put(home, { ...back, seen: back })).sources).toEqual(back.sources);
    const twice = { ...agreed, sources: [{ label: 'Web' }, { label: 'web' }] };
    const problem = await put<Problem>(home, twice, 400);
    expect(problem.fields?.[0]?.path).toBe('sources.1.label');
    const unknown = { ...agreed, sources: [{ id: newId(), label: 'Else' }] };
    expect((await put<Problem>(home, unknown, 400)).fields?.[0]?.path).toBe('sources.0.id');
  });

  test('a verdict names only what is or was on the lists; unknown ids are rejected by field', async () => {
    const home = await world().foundWorkspace();
    const terms = await put(home, agreed);
    const judged = (more: object) =>
      send(home.rep, {
        kind: 'judged',
        fit: 'good',
        reason: null,
        source: null,
        campaign: null,
        ...more,
      });
    for (const field of ['reason', 'source', 'campaign']) {
      const { status, reason } = await judged({ [field]: newId() });
      expect([status, reason?.split(':')[0]]).toEqual(['rejected', field]);
    }
    const { sources, ...rest } = terms;
    await put(home, rest);
    expect((await judged({ source: sources[0]?.id })).status).toBe('stored');
  });

  test('leads are counted by the latest verdict, never by person, and not from too few', async () => {
    const home = await world().foundWorkspace();
    const third = await world().addPerson(home.id, 'rep');
    const outcomes = { as: home.admin, body: { outcomes: true } };
    await world().json(200, 'PATCH', '/v1/settings', outcomes);
    const { reasons, sources } = await put(home, agreed);
    const [docks, small] = reasons;
    const [fair, web] = sources;
    const record = (name: string) => name.repeat(32).slice(0, 32);
    const judge = (as: TestPerson, fit: 'good' | 'not', more: object) =>
      send(as, {
        kind: 'judged',
        fit,
        reason: (fit === 'good' ? docks : small)?.id,
        source: fair?.id,
        campaign: null,
        ...more,
      });
    const { now } = world().clock;
    await judge(home.rep, 'not', { record: record('a'), at: now - 5000, comment: 'First look' });
    await judge(home.rep, 'good', { record: record('a'), at: now - 1000, comment: 'Has 40 docks' });
    await judge(home.rep, 'not', { record: record('a'), at: now - 9000 });
    await judge(home.rep2, 'good', { record: record('a') });
    await judge(third, 'not', { record: record('b') });
    await judge(third, 'good', { record: record('c') });
    const slip = await judge(third, 'good', { record: record('c') });
    await send(third, { kind: 'undone', eventId: slip.id });
    await judge(home.rep2, 'good', { source: web?.id });
    await judge(home.rep2, 'good', { source: web?.id });
    const stats = await world().json<LeadStats>(200, 'GET', '/v1/leads/stats', {
      as: home.marketer,
    });
    expect(stats).toMatchObject({ good: 5, not: 1, share: 5 / 6 });
    // One alone may not be hidden: the total would give it away.
    expect(stats.sources).toEqual([
      { id: fair?.id, label: 'Fair', good: null, not: null, share: null },
      { id: web?.id, label: 'Web', good: null, not: null, share: null },
    ]);
    expect(stats.campaigns).toEqual([{ id: null, label: '', good: 5, not: 1, share: 5 / 6 }]);
    expect(stats.reasons).toEqual([
      { id: docks?.id, label: 'Has docks', fit: 'good', good: null, not: null, share: null },
      { id: small?.id, label: 'Too small', fit: 'not', good: null, not: null, share: null },
    ]);
    expect(stats.comments).toEqual([
      { text: 'Has 40 docks', fit: 'good', reason: 'Has docks', at: now - 1000 },
    ]);
    expect(JSON.stringify(stats)).not.toContain(home.rep.userId);
  });
});
