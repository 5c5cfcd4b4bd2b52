import { expect, test } from 'vitest';
import type { Gap } from '../../utils/contract/gaps.ts';
import type { News } from '../../utils/contract/news.ts';
import type { ContentRequest } from '../../utils/contract/requests.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

type Problem = { code: string; fields?: { path: string }[] };

onBothEngines((world) => {
  const send = async (as: TestPerson, fields: object) => {
    const event = { id: newId(), at: world().clock.now, ...fields };
    const { results } = await world().json<{ results: { status: string }[] }>(
      200,
      'POST',
      '/v1/events',
      { as, body: { events: [event] } },
    );
    expect(results[0]?.status).toBe('stored');
    return event.id;
  };
  const ask = (as: TestPerson, wanted: string) => send(as, { kind: 'asked', wanted });
  const search = (as: TestPerson, query: string, results = 0) =>
    send(as, { kind: 'searched', query, results });
  const undo = (as: TestPerson, eventId: string) => send(as, { kind: 'undone', eventId });
  const gaps = async (home: TestWorkspace) =>
    (await world().json<{ gaps: Gap[] }>(200, 'GET', '/v1/gaps', { as: home.marketer })).gaps;
  const requests = async (as: TestPerson, query = '') =>
    (await world().json<{ requests: ContentRequest[] }>(200, 'GET', `/v1/requests${query}`, { as }))
      .requests;
  const news = async (as: TestPerson) =>
    (await world().json<{ news: News[] }>(200, 'GET', '/v1/me/news', { as })).news;
  const make = (home: TestWorkspace, body: object, status = 201) =>
    world().json<ContentRequest>(status, 'POST', '/v1/requests', { as: home.marketer, body });
  const change = <T = ContentRequest>(
    home: TestWorkspace,
    id: string,
    body: object,
    status = 200,
  ) => patch<T>(world(), home, `/v1/requests/${id}`, body, status);

  test('a gap seen 12 times by 5 reps becomes a request, is filled, and exactly those 5 are told once', async () => {
    const home = await world().foundWorkspace();
    const more = [
      await world().addPerson(home.id, 'rep'),
      await world().addPerson(home.id, 'rep'),
      await world().addPerson(home.id, 'rep'),
    ];
    const [a, b] = [home.rep, home.rep2];
    const [c, d, e] = more as [TestPerson, TestPerson, TestPerson];
    const bystander = await world().addPerson(home.id, 'rep');
    await ask(a, 'A case study about cold storage');
    await search(a, 'cold storage case studies');
    await search(a, 'cold storage case study');
    await search(b, 'Cold-storage case study', 3);
    await search(b, 'case study cold storage');
    await ask(b, 'case study: cold storage');
    await search(c, 'casestudy cold storage');
    await search(c, 'cold storage case study');
    await search(d, 'cold storage case study');
    await search(d, 'cold storage case study', 2);
    await search(e, 'cold storage case study');
    await search(e, 'case studies, cold storage');
    await search(bystander, 'cold storage price list');
    const sorry = await ask(bystander, 'cold storage case study');
    await undo(bystander, sorry);

    const all = await gaps(home);
    const [gap] = all;
    expect(all).toHaveLength(2);
    expect(gap).toMatchObject({ asked: 2, foundNothing: 8, left: 2, people: 5 });
    const wordings = gap?.wordings.map(({ text }) => text) ?? [];
    const made = await make(home, { title: 'Case study: cold storage', wordings });
    expect(made).toMatchObject({ state: 'open', people: 5, times: 12, joined: false });
    expect((await gaps(home)).map(({ text }) => text)).toEqual(['cold storage price list']);

    const asset = await approvedAsset(world(), home, { title: 'Norrland keeps its cool' });
    const filled = { state: 'filled', contentId: asset, answer: 'Here it is.' };
    await change(home, made.id, filled);
    // Undone: who has read it keeps it, and nobody else was told anything.
    const [read] = await news(a);
    const ids = [read?.id ?? ''];
    await world().call('POST', '/v1/me/news/seen', { as: a, body: { ids } });
    await change(home, made.id, { state: 'open', answer: '', contentId: null });
    expect([(await news(a)).length, (await news(b)).length]).toEqual([1, 0]);
    await change(home, made.id, filled);
    for (const person of [a, b, c, d, e]) {
      expect(await news(person)).toMatchObject([
        {
          kind: 'request-filled',
          about: 'Case study: cold storage',
          contentId: asset,
          contentTitle: 'Norrland keeps its cool',
          note: 'Here it is.',
          seen: person === a,
        },
      ]);
      const [own] = await requests(person);
      expect(own).toMatchObject({ joined: true, people: 5, state: 'filled', wordings: [] });
    }
    for (const person of [bystander, home.marketer, home.admin]) {
      expect(await news(person)).toEqual([]);
    }
    expect(await requests(bystander)).toEqual([]);
    expect(await requests(home.marketer, '?closed=true')).toMatchObject([{ times: 12 }]);

    await search(bystander, 'cold storage case study');
    expect((await gaps(home)).map(({ people }) => people)).toEqual([1, 1]);
    expect(await requests(home.marketer, '?closed=true')).toMatchObject([{ people: 5 }]);
  });

  test('what is searched while it is open counts onto it; who takes it back does not', async () => {
    const home = await world().foundWorkspace();
    const made = await make(home, { title: 'Price list for ports' });
    expect(made.people).toBe(0);
    const asked = await ask(home.rep, 'price lists: ports');
    await search(home.rep2, 'ports price list');
    expect(await gaps(home)).toEqual([]);
    expect(await requests(home.rep)).toMatchObject([{ people: 2, joined: true, times: 2 }]);
    await undo(home.rep, asked);
    expect(await requests(home.rep)).toMatchObject([{ people: 1, joined: false, times: 1 }]);
    await change(home, made.id, { state: 'planned', answer: 'In May.' });
    expect(await news(home.rep)).toEqual([]);
    expect(await news(home.rep2)).toMatchObject([{ kind: 'request-planned', note: 'In May.' }]);
  });

  test('a rep joins and leaves; who has left is not told', async () => {
    const home = await world().foundWorkspace();
    const { id } = await make(home, { title: 'A deck for rail terminals' });
    await search(home.rep, 'deck rail terminals');
    const path = `/v1/requests/${id}/join`;
    expect(await world().json<ContentRequest>(200, 'POST', path, { as: home.rep2 })).toMatchObject({
      joined: true,
      people: 2,
      wordings: [],
    });
    expect(await world().json<ContentRequest>(200, 'DELETE', path, { as: home.rep })).toMatchObject(
      { joined: false, people: 1 },
    );
    const silent = await change<Problem>(home, id, { state: 'declined' }, 400);
    expect(silent.fields?.[0]?.path).toBe('answer');
    await change(home, id, { state: 'declined', answer: 'We leave rail.' });
    expect(await news(home.rep)).toEqual([]);
    expect(await news(home.rep2)).toMatchObject([{ kind: 'request-declined', contentId: null }]);
    await world().json(409, 'POST', path, { as: home.rep });
    await world().json(404, 'POST', `/v1/requests/${newId()}/join`, { as: home.rep });
  });

  test('it is filled by content that reps have, and by nothing else', async () => {
    const home = await world().foundWorkspace();
    const away = await world().foundWorkspace();
    const { id } = await make(home, { title: 'Something on docks' });
    const draft = await draftAsset(world(), home);
    const foreign = await approvedAsset(world(), away);
    for (const contentId of [undefined, draft, foreign, newId()]) {
      const problem = await change<Problem>(home, id, { state: 'filled', contentId }, 400);
      expect(problem.fields?.[0]?.path).toBe('contentId');
    }
    await change<Problem>(home, id, { contentId: foreign }, 400);
    expect(await requests(home.rep)).toMatchObject([{ state: 'open', contentId: null }]);
    expect(await requests(away.rep)).toEqual([]);
  });

  test('one made by mistake is a gap again, unless somebody was told', async () => {
    const home = await world().foundWorkspace();
    await ask(home.rep, 'dock maps');
    const { id } = await make(home, { title: 'Dock maps', wordings: ['dock maps'] });
    const as = home.marketer;
    expect((await world().call('DELETE', `/v1/requests/${id}`, { as })).status).toBe(204);
    expect((await gaps(home)).map(({ text }) => text)).toEqual(['dock maps']);
    const again = await make(home, { title: 'Dock maps', wordings: ['dock maps'] });
    await change(home, again.id, { state: 'planned' });
    await world().json(409, 'DELETE', `/v1/requests/${again.id}`, { as });
    expect(await requests(home.rep)).toHaveLength(1);
  });

  test('a wording belongs to one open request', async () => {
    const home = await world().foundWorkspace();
    await ask(home.rep, 'klaro fee');
    await make(home, { title: 'Klaro’s fee', wordings: ['klaro fee', 'what does klaro cost'] });
    await search(home.rep2, 'klaro fees');
    const call = { as: home.marketer, body: { title: 'Again', wordings: ['docks', 'Klaro fees'] } };
    const problem = await world().json<Problem>(400, 'POST', '/v1/requests', call);
    expect(problem.fields?.[0]?.path).toBe('wordings.1');
    expect(await requests(home.marketer)).toMatchObject([
      { people: 2, wordings: ['klaro fee', 'klaro fees'] },
    ]);
  });
});
